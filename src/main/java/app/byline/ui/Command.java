package app.byline.ui;

import app.byline.ui.text.Messages;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.input.KeyCombination;
import org.kordamp.ikonli.Ikon;

/// One thing the author can do, once: menu, toolbar, shortcut and palette all show this object. `id` names its text in
/// the bundle (`command.<id>`; `command.<id>.when` says why it may be off, `command.<id>.also` what others call it);
/// `binding` has its keys, which its author may change; `subject` is what it is done to where the text has a place for
/// that; `on` says, of one that turns or chooses something, whether that is so now. JavaFX's thread.
public record Command(
        String id,
        String subject,
        ObjectProperty<Optional<KeyCombination>> binding,
        Optional<Ikon> icon,
        ObservableValue<Boolean> enabled,
        Optional<ObservableValue<Boolean>> on,
        Runnable action) {

    static final ObservableValue<Boolean> ALWAYS = new SimpleBooleanProperty(true);

    /// A command that is always possible and has neither key nor icon yet.
    static Command of(String id, Runnable action) {
        return of(id, "", action);
    }

    /// One that is done to something with a name.
    static Command of(String id, String subject, Runnable action) {
        return new Command(id, subject, keyed(Optional.empty()), Optional.empty(), ALWAYS, Optional.empty(), action);
    }

    Command keys(String combination) {
        Optional<KeyCombination> keys = Optional.of(KeyCombination.valueOf(combination));
        return new Command(id, subject, keyed(keys), icon, enabled, on, action);
    }

    Command icon(Ikon newIcon) {
        return new Command(id, subject, binding, Optional.of(newIcon), enabled, on, action);
    }

    Command when(ObservableValue<Boolean> newEnabled) {
        return new Command(id, subject, binding, icon, newEnabled, on, action);
    }

    Command on(ObservableValue<Boolean> state) {
        return new Command(id, subject, binding, icon, enabled, Optional.of(state), action);
    }

    private static ObjectProperty<Optional<KeyCombination>> keyed(Optional<KeyCombination> keys) {
        return new SimpleObjectProperty<>(keys);
    }

    /// The keys that do it now.
    public Optional<KeyCombination> keys() {
        return binding.get();
    }

    /// What it is called, as a menu says it.
    public String text() {
        return Messages.text("command." + id, subject);
    }

    /// Other words by which it is looked for, as other programs have them; empty where there are none.
    public String also() {
        String key = "command." + id + ".also";
        return Messages.has(key) ? Messages.text(key) : "";
    }

    /// Why it is off, where there is something to say.
    public Optional<String> reason() {
        String key = "command." + id + ".when";
        return Messages.has(key) ? Optional.of(Messages.text(key)) : Optional.empty();
    }

    /// Does it, when it is possible now.
    public void run() {
        if (enabled.getValue()) {
            action.run();
        }
    }
}

package app.byline.ui;

import app.byline.spelling.Language;
import app.byline.ui.editor.SpellingChecks;
import app.byline.ui.text.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.ContextMenu;
import org.kordamp.ikonli.feather.Feather;

/// What can be done about spelling, each once. JavaFX's thread.
final class SpellingCommands {
    final Command language;
    private final Command teach;
    private final Command forget;
    private final Command ignore;
    private final List<Command> all;
    private final SpellingChecks model;
    private final Editing editing;
    private final Picker picker;
    private final Desk desk;
    /// The word of the author's dictionary that was told of last, and how.
    private String toldOf = "";
    private Optional<Desk.Notice> told = Optional.empty();

    /// `open` says whether a post is open.
    SpellingCommands(SpellingChecks model, Editing editing, Picker picker, Desk desk, ObservableValue<Boolean> open) {
        this.model = model;
        this.editing = editing;
        this.picker = picker;
        this.desk = desk;
        teach = Command.of("spelling.teach", () -> model.word().ifPresent(this::teach))
                .icon(Feather.BOOK_OPEN)
                .when(model.atMisspelt());
        forget = Command.of("spelling.forget", () -> model.taughtHere().get().ifPresent(this::forget))
                .icon(Feather.BOOK)
                .when(model.taughtHere().map(Optional::isPresent));
        ignore = Command.of("spelling.ignore", () -> model.word().ifPresent(this::ignore))
                .icon(Feather.EYE_OFF)
                .when(model.atMisspelt());
        language = Command.of("spelling.language", this::chooseLanguage)
                .icon(Feather.GLOBE)
                .when(open);
        all = List.of(
                Command.of("spelling.next", () -> step(true))
                        .keys("F7")
                        .icon(Feather.CHEVRON_DOWN)
                        .when(open),
                Command.of("spelling.previous", () -> step(false))
                        .keys("Shift+F7")
                        .icon(Feather.CHEVRON_UP)
                        .when(open),
                Command.of("spelling.suggest", this::suggest)
                        .keys("Shortcut+Period")
                        .icon(Feather.LIST)
                        .when(open),
                teach,
                forget,
                ignore,
                language,
                Command.of("spelling", () -> desk.turn(model.on(), "spelling"))
                        .icon(Feather.CHECK)
                        .on(model.on()));
    }

    /// All of them, in the menu's order.
    List<Command> all() {
        return all;
    }

    /// Those of the menu of a right click.
    List<Command> context() {
        return List.of(teach, forget, ignore, language);
    }

    /// Lets that menu, of a right click, name the word that can be forgotten, and have nothing of that elsewhere.
    void name(ContextMenu menu) {
        menu.getItems().stream()
                .filter(item -> ("item-" + forget.id()).equals(item.getId()))
                .forEach(item -> model.taughtHere().subscribe(word -> {
                    item.setText(word.map(there -> Messages.text("spelling.forget.word", there))
                            .orElseGet(forget::text));
                    item.setVisible(word.isPresent());
                }));
    }

    private void step(boolean forward) {
        model.step(forward).thenAccept(found -> {
            if (!found) {
                desk.say(Messages.text("spelling.none"));
            }
        });
    }

    private void suggest() {
        if (!editing.offerSpelling()) {
            desk.say(Messages.text("spelling.nowhere"));
        }
    }

    private void teach(String word) {
        teach(word, true, Messages.text("spelling.taught", word));
    }

    private void forget(String word) {
        teach(word, false, Messages.text("spelling.forgotten", word));
    }

    private void teach(String word, boolean now, String said) {
        change(known -> model.teach(word, known), now, said, () -> {
            toldOf = word;
            told = desk.notice().get();
        });
    }

    /// That word was added to the author's dictionary, or removed, beside these commands: what was told of it is not
    /// true any more.
    void taughtElsewhere(String word) {
        if (word.equals(toldOf) && told.isPresent() && told.equals(desk.notice().get())) {
            desk.forget();
        }
    }

    private void ignore(String word) {
        change(ignored -> model.ignore(word, ignored), true, Messages.text("spelling.ignored", word), () -> {});
    }

    /// Changes it to that, and offers to change it back; `then` comes when that is said.
    private void change(Function<Boolean, CompletionStage<Void>> to, boolean now, String said, Runnable then) {
        after(to.apply(now), () -> {
            desk.say(said, () -> after(to.apply(!now), () -> {}));
            then.run();
        });
    }

    private void after(CompletionStage<Void> done, Runnable then) {
        done.whenComplete((_, failure) -> {
            if (failure == null) {
                then.run();
            } else {
                desk.say(Messages.text("spelling.unwritten"));
            }
        });
    }

    private void chooseLanguage() {
        List<Picker.Choice> choices = new ArrayList<>();
        choices.add(new Picker.Choice(Messages.text("spelling.language.guess"), "", () -> model.say(Optional.empty())));
        for (Language each : Language.values()) {
            choices.add(
                    new Picker.Choice(each.name(Locale.getDefault()), each.tag(), () -> model.say(Optional.of(each))));
        }
        picker.ask(Messages.text("spelling.language.prompt"), "", choices, _ -> Optional.empty());
    }
}

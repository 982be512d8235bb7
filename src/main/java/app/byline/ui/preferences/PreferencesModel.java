package app.byline.ui.preferences;

import app.byline.platform.AtomicFile;
import app.byline.ui.Background;
import app.byline.ui.Command;
import app.byline.ui.KeyBindings;
import app.byline.ui.text.EveryWord;
import app.byline.ui.text.Messages;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// Everything that can be set, as it is looked through. No nodes. JavaFX's thread.
public final class PreferencesModel {
    private final List<Preference<?>> preferences;
    private final Map<Section, List<Command>> deeds;
    private final KeyBindings keys;
    private final OwnWords ownWords;
    private final Background background;
    private final ReadOnlyStringWrapper said = new ReadOnlyStringWrapper(this, "said", "");
    private final ReadOnlyBooleanWrapper canUndo = new ReadOnlyBooleanWrapper(this, "canUndo");
    /// Takes back what was done last, of what can be.
    private Runnable back = () -> {};

    /// `deeds` are what opens more for a section; `background` may wait.
    public PreferencesModel(
            List<Preference<?>> preferences,
            Map<Section, List<Command>> deeds,
            KeyBindings keys,
            OwnWords ownWords,
            Background background) {
        this.preferences = List.copyOf(preferences);
        this.deeds = Map.copyOf(deeds);
        this.keys = keys;
        this.ownWords = ownWords;
        this.background = background;
    }

    KeyBindings keys() {
        return keys;
    }

    /// The words of the author's own dictionary.
    OwnWords ownWords() {
        return ownWords;
    }

    /// Whether they are to be seen among what has every one of these words.
    boolean hasOwnWords(String words) {
        return has(
                Messages.text("preferences.words") + " " + Section.SPELLING.title(),
                Messages.text("preferences.words.also"),
                words);
    }

    /// Removes a word from the author's own dictionary.
    void forget(String word) {
        teach(word, false, () -> {
            undoable(() -> teach(word, true, () -> said.set(Messages.text("spelling.taught", word))));
            said.set(Messages.text("spelling.forgotten", word));
        });
    }

    private void teach(String word, boolean known, Runnable then) {
        ownWords.teach(word, known).whenComplete((_, failure) -> {
            if (failure == null) {
                then.run();
            } else {
                said.set(Messages.text("spelling.unwritten"));
            }
        });
    }

    /// What was done last, or why not.
    public ReadOnlyStringProperty said() {
        return said.getReadOnlyProperty();
    }

    /// Those that have something.
    List<Section> sections() {
        return Arrays.stream(Section.values())
                .filter(section -> section == Section.KEYS
                        || !deeds(section, "").isEmpty()
                        || !preferences(section, "").isEmpty())
                .toList();
    }

    /// Those of a section that have every one of these words.
    List<Preference<?>> preferences(Section section, String words) {
        return preferences.stream()
                .filter(preference -> preference.section() == section)
                .filter(preference -> has(preference.title() + " " + section.title(), preference.also(), words))
                .toList();
    }

    List<Command> deeds(Section section, String words) {
        return deeds.getOrDefault(section, List.of()).stream()
                .filter(command -> has(command.text() + " " + section.title(), command.also(), words))
                .toList();
    }

    /// The commands, by what they are called and by their keys.
    List<Command> commands(String words) {
        return keys.commands().stream()
                .filter(command -> has(command.text() + " " + KeyBindings.said(command), command.also(), words))
                .toList();
    }

    /// Whether what was done last can be taken back.
    ReadOnlyBooleanProperty canUndo() {
        return canUndo.getReadOnlyProperty();
    }

    public void resetAll() {
        keepBefore();
        preferences.forEach(Preference::reset);
        keys.resetAll();
        said.set(Messages.text("preferences.reset.done"));
    }

    /// Sets all as it was before the last reset or file, or adds the word again that was removed since.
    public void undo() {
        canUndo.set(false);
        back.run();
    }

    private void keepBefore() {
        PreferencesFile before = now();
        undoable(() -> {
            set(before);
            said.set(Messages.text("preferences.undone"));
        });
    }

    private void undoable(Runnable newBack) {
        back = newBack;
        canUndo.set(true);
    }

    private PreferencesFile now() {
        return new PreferencesFile(
                PreferencesFile.VERSION,
                preferences.stream().collect(Collectors.toMap(Preference::id, Preference::text)),
                keys.own());
    }

    /// Writes all of them to that file.
    public void export(Path file) {
        String json = now().json();
        background
                .run(() -> write(file, json))
                .whenComplete((_, failure) -> said.set(Messages.text(
                        failure == null ? "preferences.exported" : "preferences.unwritten", file.getFileName())));
    }

    /// Sets what that file says, and leaves the rest as it is.
    public void take(Path file) {
        background.ask(() -> PreferencesFile.read(read(file))).whenComplete((found, failure) -> {
            if (failure == null) {
                keepBefore();
                said.set(taken(file.getFileName(), found));
            } else {
                said.set(Messages.text("preferences.unread", file.getFileName()));
            }
        });
    }

    private String taken(Path name, PreferencesFile file) {
        int unknown = set(file);
        if (unknown == 0) {
            return Messages.text("preferences.imported", name);
        }
        return Messages.text(
                file.isNewer() ? "preferences.imported.newer" : "preferences.imported.partly", name, unknown);
    }

    /// Answers how many things there are in it that nobody here knows, or that can't be set so.
    private int set(PreferencesFile file) {
        Map<String, String> unknown = new HashMap<>(file.values());
        for (Preference<?> preference : preferences) {
            String text = file.values().get(preference.id());
            if (text != null && preference.take(text)) {
                unknown.remove(preference.id());
            }
        }
        keys.take(file.keys());
        return unknown.size() + keys.unknown(file.keys());
    }

    private static void write(Path file, String json) {
        try {
            AtomicFile.write(file, json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean has(String text, String also, String words) {
        EveryWord wanted = EveryWord.of(words);
        return wanted.isIn(text) || wanted.begins(text + " " + also);
    }
}

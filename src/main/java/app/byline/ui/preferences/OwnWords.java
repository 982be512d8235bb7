package app.byline.ui.preferences;

import app.byline.spelling.TaughtWords;
import app.byline.ui.editor.SpellingChecks;
import java.text.Collator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// The words of the author's own dictionary, in the order of the window's language. They are read anew when that is
/// asked for, and as one is added or removed here. JavaFX's thread.
public final class OwnWords {
    private final SpellingChecks spelling;
    private final Consumer<String> changed;
    private final ObservableList<String> all = FXCollections.observableArrayList();
    private final ObservableList<String> sorted = FXCollections.unmodifiableObservableList(all);
    /// How often they were asked for: only the last answer counts.
    private int asked;

    /// `changed` hears of each word that is added or removed here.
    public OwnWords(SpellingChecks spelling, Consumer<String> changed) {
        this.spelling = spelling;
        this.changed = changed;
    }

    /// What was read last.
    ObservableList<String> sorted() {
        return sorted;
    }

    /// Reads them anew.
    void read() {
        int mine = ++asked;
        spelling.taught().thenAccept(taught -> {
            if (mine == asked) {
                all.setAll(inOrder(taught));
            }
        });
    }

    /// Adds a word, or removes it. Fails when the file of words can't be written.
    CompletionStage<Void> teach(String word, boolean known) {
        return spelling.teach(word, known).thenRun(() -> {
            read();
            changed.accept(word);
        });
    }

    private static List<String> inOrder(TaughtWords taught) {
        // A collator passes over hyphens; what is the same to it keeps the order of its letters.
        return taught.words().stream()
                .sorted()
                .sorted(Collator.getInstance(Locale.getDefault()))
                .toList();
    }
}

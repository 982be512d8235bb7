package app.byline.ui;

import app.byline.library.Settings;
import app.byline.ui.editor.Attention;
import app.byline.ui.editor.CountModel;
import app.byline.ui.editor.EditorPane;
import app.byline.ui.editor.GrammarModel;
import app.byline.ui.editor.SpellingModel;
import app.byline.ui.editor.WritingMemory;
import java.util.function.Function;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.Property;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// How the author of a library writes: alike in all its windows, and remembered with it. JavaFX's thread.
public final class Habits {
    private final BooleanProperty typewriter = new SimpleBooleanProperty(this, "typewriter");
    private final BooleanProperty signs = new SimpleBooleanProperty(this, "signs");
    private final ObjectProperty<Attention.To> focus = new SimpleObjectProperty<>(this, "focus", Attention.To.ALL);
    private final BooleanProperty pairs = new SimpleBooleanProperty(this, "pairs", true);
    private final BooleanProperty smart = new SimpleBooleanProperty(this, "smart", true);
    private final BooleanProperty titles = new SimpleBooleanProperty(this, "titles", true);
    private final BooleanProperty spelling = new SimpleBooleanProperty(this, "spelling", true);
    private final BooleanProperty grammar = new SimpleBooleanProperty(this, "grammar", true);
    private final ObjectProperty<Integer> pace;
    private final StringProperty keys = new SimpleStringProperty(this, "keys", "");

    /// As they were; each change is remembered from then on.
    public Habits(Settings settings, Background background, int usualPace) {
        pace = new SimpleObjectProperty<>(this, "pace", usualPace);
        WritingMemory.follow("focus", focus, Attention.To::valueOf, settings, background);
        WritingMemory.follow("pace", pace, Integer::valueOf, settings, background);
        WritingMemory.remember("window.keys", keys, Function.identity(), settings, background);
        for (BooleanProperty habit :
                new BooleanProperty[] {typewriter, signs, pairs, smart, titles, spelling, grammar}) {
            WritingMemory.follow(habit.getName(), habit, settings, background);
        }
    }

    /// Has a window's first editor be like that, and what is changed there count for all. The window need not be told
    /// when it goes: nothing here keeps it.
    public void give(EditorPane editor, SpellingModel spelt, GrammarModel checked, CountModel counts) {
        alike(editor.typewriter(), typewriter);
        alike(editor.signsHidden(), signs);
        alike(editor.attention(), focus);
        alike(editor.habits().pairs(), pairs);
        alike(editor.habits().smart(), smart);
        alike(editor.habits().titles(), titles);
        alike(spelt.on(), spelling);
        alike(checked.on(), grammar);
        alike(counts.pace(), pace);
    }

    /// The same for the keys of a window's commands.
    public void give(KeyBindings bindings) {
        alike(bindings.memory(), keys);
    }

    private static <T> void alike(Property<T> one, Property<T> all) {
        one.bindBidirectional(all);
    }
}

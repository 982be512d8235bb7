package app.byline.ui;

import app.byline.library.TextReplacement;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.Property;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// What an author types to find and to replace, in one post or in many. JavaFX's thread.
public final class SoughtText {
    private final StringProperty find = new SimpleStringProperty(this, "find", "");
    private final StringProperty with = new SimpleStringProperty(this, "with", "");
    private final BooleanProperty matchCase = new SimpleBooleanProperty(this, "matchCase");
    private final BooleanProperty wholeWord = new SimpleBooleanProperty(this, "wholeWord");
    private final BooleanProperty expression = new SimpleBooleanProperty(this, "expression");

    public StringProperty find() {
        return find;
    }

    public StringProperty with() {
        return with;
    }

    public BooleanProperty matchCase() {
        return matchCase;
    }

    public BooleanProperty wholeWord() {
        return wholeWord;
    }

    public BooleanProperty expression() {
        return expression;
    }

    /// All of it, as it is now.
    public TextReplacement now() {
        return new TextReplacement(find.get(), with.get(), matchCase.get(), wholeWord.get(), expression.get());
    }

    /// Calls back after each change of any of it.
    public void onChange(Runnable changed) {
        List.<Property<?>>of(find, with, matchCase, wholeWord, expression)
                .forEach(part -> part.addListener((_, _, _) -> changed.run()));
    }
}

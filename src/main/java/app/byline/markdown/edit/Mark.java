package app.byline.markdown.edit;

import app.byline.markdown.construct.Highlight;
import com.vladsch.flexmark.ast.Emphasis;
import com.vladsch.flexmark.ast.StrongEmphasis;
import com.vladsch.flexmark.ext.gfm.strikethrough.Strikethrough;
import com.vladsch.flexmark.util.ast.Node;

/// What marks words within their line, by the same characters before and behind them.
public enum Mark {
    BOLD("**", "__", StrongEmphasis.class),
    ITALIC("*", "_", Emphasis.class),
    STRIKE("~~", "~~", Strikethrough.class),
    HIGHLIGHT("==", "==", Highlight.class);

    private final String characters;
    private final String others;
    private final Class<? extends Node> kind;

    Mark(String characters, String others, Class<? extends Node> kind) {
        this.characters = characters;
        this.others = others;
        this.kind = kind;
    }

    String characters() {
        return characters;
    }

    /// Others that mark the same, though not within a word.
    String others() {
        return others;
    }

    boolean isOn(Node node) {
        return kind.isInstance(node);
    }
}

package app.byline.ui;

import app.byline.markdown.Formatting;
import app.byline.markdown.Heading;
import app.byline.markdown.edit.LineCommand;
import app.byline.markdown.edit.TableChange;
import app.byline.ui.editor.Attention;
import app.byline.ui.editor.Folding;
import app.byline.ui.editor.LinkDraft;
import app.byline.ui.editor.MoreCarets;
import app.byline.ui.editor.SnippetTyping;
import app.byline.ui.editor.TextImages;
import app.byline.ui.editor.WritingHabits;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;

/// What commands do to the text under the caret. JavaFX's thread.
public interface Editing {
    void undo();

    void redo();

    /// Takes what is selected onto the clipboard, as one step of undo; at several carets one line of each.
    void cut();

    /// The same, and leaves it where it is.
    void copy();

    /// Selects the whole text.
    void selectAll();

    /// Turns that on, or off, for what is selected or for the word or line at the caret, as one step of undo.
    void format(Formatting formatting);

    /// Does that to the lines of what is selected, as one step of undo.
    void edit(LineCommand command);

    /// Begins a footnote at the caret, as one step of undo, or goes between its sign and what it says.
    void footnote();

    /// Begins a table, or makes one of the selected lines, as one step of undo.
    void beginTable();

    /// Does that to the table in which the caret stands, as one step of undo.
    void table(TableChange change);

    /// Whether the caret stands in a table.
    ObservableValue<Boolean> inTable();

    /// Shows this below the text while the caret stands in a table.
    void showTable(Supplier<? extends Node> tools);

    /// Puts one more caret there; all of them type, delete and are formatted until the author returns to one.
    void addCaret(MoreCarets where);

    /// Puts what is on the clipboard in the place of what is selected, as one step of undo.
    void paste(Paste as);

    /// As what the clipboard's content comes.
    enum Paste {
        /// What it is worth: a link, Markdown, or plain text.
        RICH,
        PLAIN,
        QUOTE
    }

    /// Asks what is to be found in the post, and with `replacing` what shall stand there instead.
    void find(boolean replacing);

    /// Selects the next place that was found, or the one before.
    void findStep(boolean forward);

    /// The post's headings, in order.
    ObservableValue<List<Heading>> outline();

    /// The line of the text in which the caret stands, from 0.
    ReadOnlyIntegerProperty caretLine();

    /// Brings the section of that heading, by its number, before another one, or behind all for how many there are, as
    /// one step of undo. Answers whether it moved: not into itself, and not while headings may have changed.
    boolean moveSection(int section, int before);

    /// Puts the caret where it was before it went far away, or with `forward` before it went back.
    void travel(boolean forward);

    /// Puts the caret to that heading.
    void goTo(Heading heading);

    /// What of the text is folded.
    Folding folding();

    /// How its author wants to type.
    WritingHabits habits();

    /// Which part of the text stands out, all else stepping back.
    ObjectProperty<Attention.To> attention();

    /// Whether the line with the caret is held at one height.
    BooleanProperty typewriter();

    /// Whether signs of Markdown are seen only in lines that are written.
    BooleanProperty signsHidden();

    /// The link at the caret, or one to be made of what is selected; empty while there are several carets.
    Optional<LinkDraft> link();

    /// Begins a link to a post of the library: what is typed next is looked for.
    void linkPost();

    TextImages images();

    /// Gives the post this title and text; the text changes as one step of undo.
    void replace(String title, String text);

    /// Puts other words in the place of these characters, as one step of undo, and shows them.
    void replace(int from, int to, String text);

    /// Changes the text as one step of undo; what stays the same is not touched, and the caret stays with its word.
    void revise(UnaryOperator<String> change);

    /// Texts that come again, as they come into this one.
    SnippetTyping snippets();

    /// Whether something of the text is selected.
    ObservableValue<Boolean> hasSelection();

    /// Puts a block of its own behind the paragraph with the caret, as one step of undo, and the caret behind it.
    void add(String block);

    /// Brings the selected blocks, or all of the text, into one manner, as one step of undo; the caret stays with its
    /// word. Answers whether anything changed.
    CompletionStage<Boolean> tidy();

    /// Offers what may be written instead of what is marked as wrong at the caret; answers whether something is.
    boolean offerSpelling();

    /// Shows this menu on a right click in the text, and `ofFindings` before it where grammar is wrong.
    void contextMenu(Supplier<ContextMenu> menu, Supplier<List<MenuItem>> ofFindings);

    /// Puts the caret into the title, all of it selected.
    void editTitle();

    /// Puts the caret there into the title.
    void editTitle(int caret);

    /// Puts the caret into the text.
    void editText();
}

package app.byline.ui.editor;

import app.byline.markdown.Formatting;
import app.byline.markdown.Heading;
import app.byline.markdown.edit.LineCommand;
import app.byline.markdown.edit.TableChange;
import app.byline.ui.Editing;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.util.Subscription;

/// The editor that the author is at, of two side by side: what commands do is done there. What is set for one is set
/// for both. JavaFX's thread.
public final class FacingEditors implements Editing, FollowedText {
    private final EditorPane first;
    private final List<EditorPane> all = new ArrayList<>();
    private final List<Consumer<EditorPane>> furnishing = new ArrayList<>();
    private final ReadOnlyObjectWrapper<List<Heading>> outline =
            new ReadOnlyObjectWrapper<>(this, "outline", List.of());
    private final ReadOnlyObjectWrapper<Boolean> inTable = new ReadOnlyObjectWrapper<>(this, "inTable", false);
    private final ReadOnlyIntegerWrapper caretLine = new ReadOnlyIntegerWrapper(this, "caretLine");
    private EditorPane current;
    private Subscription heard;

    public FacingEditors(EditorPane first) {
        this.first = first;
        all.add(first);
        current = first;
        heard = follow(first);
    }

    /// That one is there too, set as the first is.
    void join(EditorPane second) {
        second.attention().bindBidirectional(first.attention());
        second.typewriter().bindBidirectional(first.typewriter());
        second.habits().pairs().bindBidirectional(first.habits().pairs());
        second.habits().smart().bindBidirectional(first.habits().smart());
        second.habits().titles().bindBidirectional(first.habits().titles());
        all.add(second);
        furnishing.forEach(each -> each.accept(second));
    }

    void turn(EditorPane next) {
        heard.unsubscribe();
        current = next;
        heard = follow(next);
    }

    private Subscription follow(EditorPane next) {
        return Subscription.combine(
                next.outline().subscribe(outline::set),
                next.inTable().subscribe(inTable::set),
                next.caretLine().subscribe(line -> caretLine.set(line.intValue())));
    }

    /// Does this to each editor, to one that comes later too.
    private void furnish(Consumer<EditorPane> each) {
        furnishing.add(each);
        all.forEach(each);
    }

    // ---- as it is seen

    @Override
    public ReadOnlyIntegerProperty caretLine() {
        return caretLine.getReadOnlyProperty();
    }

    @Override
    public EditorScroll scroll() {
        return current.scroll();
    }

    @Override
    public void onMoved(Runnable moved) {
        furnish(each -> each.scroll().onMoved(() -> ifCurrent(each, moved)));
    }

    @Override
    public void onTouched(Runnable touched) {
        furnish(each -> each.scroll().onTouched(() -> ifCurrent(each, touched)));
    }

    private void ifCurrent(EditorPane pane, Runnable then) {
        if (pane.equals(current)) {
            then.run();
        }
    }

    @Override
    public String lines(int from, int to) {
        return current.lines(from, to);
    }

    @Override
    public int offset(int line) {
        return current.offset(line);
    }

    @Override
    public void select(int from, int to) {
        current.select(from, to);
    }

    @Override
    public void exchange(int at, char character) {
        current.exchange(at, character);
    }

    // ---- for both

    @Override
    public void showTable(Supplier<? extends Node> tools) {
        furnish(each -> each.showTable(tools));
    }

    /// Shows the images in each text, found in this way. To be called once.
    void showImages(ImageForm.Sources sources) {
        furnish(each -> each.images().show(sources));
    }

    @Override
    public void contextMenu(Supplier<ContextMenu> menu, Supplier<List<MenuItem>> ofFindings) {
        furnish(each -> each.contextMenu(menu, ofFindings));
    }

    /// Knows these texts that come again.
    public void know(KnownSnippets snippets) {
        furnish(each -> each.snippets().know(snippets));
    }

    @Override
    public WritingHabits habits() {
        return first.habits();
    }

    @Override
    public ObjectProperty<Attention.To> attention() {
        return first.attention();
    }

    @Override
    public BooleanProperty typewriter() {
        return first.typewriter();
    }

    // ---- where the author is

    @Override
    public void undo() {
        current.undo();
    }

    @Override
    public void redo() {
        current.redo();
    }

    @Override
    public void format(Formatting formatting) {
        current.format(formatting);
    }

    @Override
    public void edit(LineCommand command) {
        current.edit(command);
    }

    @Override
    public void beginTable() {
        current.beginTable();
    }

    @Override
    public void table(TableChange change) {
        current.table(change);
    }

    @Override
    public ObservableValue<Boolean> inTable() {
        return inTable.getReadOnlyProperty();
    }

    @Override
    public void addCaret(MoreCarets where) {
        current.addCaret(where);
    }

    @Override
    public void paste(Paste as) {
        current.paste(as);
    }

    @Override
    public void find(boolean replacing) {
        current.find(replacing);
    }

    @Override
    public void findStep(boolean forward) {
        current.findStep(forward);
    }

    @Override
    public ObservableValue<List<Heading>> outline() {
        return outline.getReadOnlyProperty();
    }

    @Override
    public boolean moveSection(int section, int before) {
        return current.moveSection(section, before);
    }

    @Override
    public void travel(boolean forward) {
        current.travel(forward);
    }

    @Override
    public void goTo(Heading heading) {
        current.goTo(heading);
    }

    @Override
    public Folding folding() {
        return current.folding();
    }

    @Override
    public Optional<LinkDraft> link() {
        return current.link();
    }

    @Override
    public void linkPost() {
        current.linkPost();
    }

    @Override
    public TextImages images() {
        return current.images();
    }

    @Override
    public void replace(String title, String text) {
        current.replace(title, text);
    }

    @Override
    public void replace(int from, int to, String text) {
        current.replace(from, to, text);
    }

    @Override
    public void revise(UnaryOperator<String> change) {
        current.revise(change);
    }

    @Override
    public SnippetTyping snippets() {
        return current.snippets();
    }

    @Override
    public void add(String block) {
        current.add(block);
    }

    @Override
    public CompletionStage<Boolean> tidy() {
        return current.tidy();
    }

    @Override
    public boolean offerSpelling() {
        return current.offerSpelling();
    }

    @Override
    public void editTitle() {
        current.editTitle();
    }

    @Override
    public void editTitle(int caret) {
        current.editTitle(caret);
    }

    @Override
    public void editText() {
        current.editText();
    }
}

package app.byline.ui.editor;

import app.byline.code.CodeColours;
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
    private final List<Consumer<EditorPane>> furnishing = new ArrayList<>();
    private final ReadOnlyObjectWrapper<List<Heading>> outline =
            new ReadOnlyObjectWrapper<>(this, "outline", List.of());
    private final ReadOnlyObjectWrapper<Boolean> inTable = new ReadOnlyObjectWrapper<>(this, "inTable", false);
    private final ReadOnlyObjectWrapper<Boolean> hasSelection =
            new ReadOnlyObjectWrapper<>(this, "hasSelection", false);
    private final ReadOnlyIntegerWrapper caretLine = new ReadOnlyIntegerWrapper(this, "caretLine");
    private final Turning<EditorPane> turning;

    public FacingEditors(EditorPane first) {
        turning = new Turning<>(first, this::follow);
    }

    /// That one is there too, set as the first is.
    void join(EditorPane second) {
        second.attention().bindBidirectional(turning.first().attention());
        second.typewriter().bindBidirectional(turning.first().typewriter());
        second.signsHidden().bindBidirectional(turning.first().signsHidden());
        second.habits().pairs().bindBidirectional(turning.first().habits().pairs());
        second.habits().smart().bindBidirectional(turning.first().habits().smart());
        second.habits().titles().bindBidirectional(turning.first().habits().titles());
        turning.join(second);
        furnishing.forEach(each -> each.accept(second));
    }

    void turn(EditorPane next) {
        turning.turn(next);
    }

    private Subscription follow(EditorPane next) {
        return Subscription.combine(
                next.outline().subscribe(outline::set),
                next.inTable().subscribe(inTable::set),
                next.hasSelection().subscribe(hasSelection::set),
                next.caretLine().subscribe(line -> caretLine.set(line.intValue())));
    }

    /// Does this to each editor, to one that comes later too.
    private void furnish(Consumer<EditorPane> each) {
        furnishing.add(each);
        turning.all().forEach(each);
    }

    // ---- as it is seen

    @Override
    public ReadOnlyIntegerProperty caretLine() {
        return caretLine.getReadOnlyProperty();
    }

    @Override
    public EditorScroll scroll() {
        return turning.get().scroll();
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
        if (pane.equals(turning.get())) {
            then.run();
        }
    }

    @Override
    public String lines(int from, int to) {
        return turning.get().lines(from, to);
    }

    @Override
    public int offset(int line) {
        return turning.get().offset(line);
    }

    @Override
    public void select(int from, int to) {
        turning.get().select(from, to);
    }

    @Override
    public void exchange(int at, char character) {
        turning.get().exchange(at, character);
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

    /// Shows code in these colours in each text. To be called once.
    void colour(CodeColours colours) {
        furnish(each -> each.colour(colours));
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
        return turning.first().habits();
    }

    @Override
    public ObjectProperty<Attention.To> attention() {
        return turning.first().attention();
    }

    @Override
    public BooleanProperty typewriter() {
        return turning.first().typewriter();
    }

    @Override
    public BooleanProperty signsHidden() {
        return turning.first().signsHidden();
    }

    // ---- where the author is

    @Override
    public void undo() {
        turning.get().undo();
    }

    @Override
    public void redo() {
        turning.get().redo();
    }

    @Override
    public void format(Formatting formatting) {
        turning.get().format(formatting);
    }

    @Override
    public void edit(LineCommand command) {
        turning.get().edit(command);
    }

    @Override
    public void beginTable() {
        turning.get().beginTable();
    }

    @Override
    public void table(TableChange change) {
        turning.get().table(change);
    }

    @Override
    public ObservableValue<Boolean> inTable() {
        return inTable.getReadOnlyProperty();
    }

    @Override
    public ObservableValue<Boolean> hasSelection() {
        return hasSelection.getReadOnlyProperty();
    }

    @Override
    public void addCaret(MoreCarets where) {
        turning.get().addCaret(where);
    }

    @Override
    public void cut() {
        turning.get().cut();
    }

    @Override
    public void copy() {
        turning.get().copy();
    }

    @Override
    public void selectAll() {
        turning.get().selectAll();
    }

    @Override
    public void footnote() {
        turning.get().footnote();
    }

    @Override
    public void paste(Paste as) {
        turning.get().paste(as);
    }

    @Override
    public void find(boolean replacing) {
        turning.get().find(replacing);
    }

    @Override
    public void findStep(boolean forward) {
        turning.get().findStep(forward);
    }

    @Override
    public ObservableValue<List<Heading>> outline() {
        return outline.getReadOnlyProperty();
    }

    @Override
    public boolean moveSection(int section, int before) {
        return turning.get().moveSection(section, before);
    }

    @Override
    public void travel(boolean forward) {
        turning.get().travel(forward);
    }

    @Override
    public void goTo(Heading heading) {
        turning.get().goTo(heading);
    }

    @Override
    public Folding folding() {
        return turning.get().folding();
    }

    @Override
    public Optional<LinkDraft> link() {
        return turning.get().link();
    }

    @Override
    public void linkPost() {
        turning.get().linkPost();
    }

    @Override
    public TextImages images() {
        return turning.get().images();
    }

    @Override
    public void replace(String title, String text) {
        turning.get().replace(title, text);
    }

    @Override
    public void replace(int from, int to, String text) {
        turning.get().replace(from, to, text);
    }

    @Override
    public void revise(UnaryOperator<String> change) {
        turning.get().revise(change);
    }

    @Override
    public SnippetTyping snippets() {
        return turning.get().snippets();
    }

    @Override
    public void add(String block) {
        turning.get().add(block);
    }

    @Override
    public CompletionStage<Boolean> tidy() {
        return turning.get().tidy();
    }

    @Override
    public boolean offerSpelling() {
        return turning.get().offerSpelling();
    }

    @Override
    public void editTitle() {
        turning.get().editTitle();
    }

    @Override
    public void editTitle(int caret) {
        turning.get().editTitle(caret);
    }

    @Override
    public void editText() {
        turning.get().editText();
    }
}

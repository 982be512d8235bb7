package app.byline.ui.editor;

import app.byline.code.CodeColours;
import app.byline.markdown.Formatting;
import app.byline.markdown.Heading;
import app.byline.markdown.TableEditing;
import app.byline.markdown.edit.LineCommand;
import app.byline.markdown.edit.TableChange;
import app.byline.markdown.edit.TextEdit;
import app.byline.ui.Background;
import app.byline.ui.Editing;
import app.byline.ui.theme.TextSize;
import app.byline.ui.theme.TypeSetting;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.fxmisc.flowless.VirtualizedScrollPane;
import org.fxmisc.richtext.CodeArea;

/// Title and text of the open post. The text is styled as Markdown where it can be seen: what a key costs does not
/// grow with the post. JavaFX's thread.
public final class EditorPane implements Editing {
    /// Of the pane's height: the rest is the text's, however long its title is.
    private static final double TITLE_AT_MOST = 0.5;

    private final EditorModel model;
    private final TitleField title;
    private final WritingArea area = new WritingArea();
    private final MarkedText marks;
    private final StackPane page;
    private final VBox box = new VBox();
    private final TextImages images;
    private Runnable counting = () -> {};
    private final Passages passages;
    private final TableCare tables;
    private final Folding folding;
    private final ManyCarets carets;
    private final CaretPlaces caretPlaces;
    private final FindBar finding;
    private final LateTitles titles;
    private final Pasting pasting;
    private final Tidying tidying;
    private final Noting noting;
    private final CompletionPopup completing;
    private final SnippetTyping snippets;
    private final Travel travel;
    private final ReadOnlyIntegerWrapper caretLine = new ReadOnlyIntegerWrapper(this, "caretLine");
    private final WritingHabits habits = new WritingHabits();
    private final EditorScroll scroll;
    private final Measure measure;
    private final Attention attention;
    private final Typewriter typewriter;
    private final HiddenSigns signs;

    /// What takes long is done by way of `background`.
    public EditorPane(EditorModel model, Pictures pictures, Background background) {
        this.model = model;
        passages = new Passages(area, model, background);
        tables = new TableCare(area, model, passages);
        marks = new MarkedText(area, model, passages, tables::look);
        VirtualizedScrollPane<CodeArea> scrolled = new VirtualizedScrollPane<>(area);
        scroll = new EditorScroll(area, scrolled);
        travel = new Travel(area, scroll, passages, model);
        folding = new Folding(area, travel.outline()::getValue);
        area.currentParagraphProperty().addListener((_, _, line) -> caretLine.set(line));
        finding = new FindBar(area, passages, model, background, marks::remark);
        ShownPost post = new ShownPost(model, area, folding, new AlongText(box, tables, finding.model(), travel));
        title = post.title();
        page = new StackPane(scrolled);
        page.getStyleClass().add("editor-page");
        VBox.setVgrow(page, Priority.ALWAYS);
        carets = new ManyCarets(area, passages, background.window());
        CaretKeys keys = CaretKeys.on(scrolled, area, carets, WritingKeys.on(area, passages, habits));
        area.composition().into(carets, marks::remark);
        area.steps().into(carets, background.window());
        caretPlaces = new CaretPlaces(area, carets, model);
        caretPlaces.hear(scrolled);
        marks.mark(finding.model()::between);
        marks.mark(area.scripts()::between);
        StackPane heading = new StackPane(title.node());
        measure = new Measure(area, heading);
        title.node().maxHeightProperty().bind(box.heightProperty().multiply(TITLE_AT_MOST));
        Node waiting = HeldKeys.in(box, title.node(), area, model, background);
        box.getChildren().setAll(finding.node(), heading, waiting, page);
        box.setId("editor-pane");
        box.getStyleClass().add("editor-pane");
        box.setDisable(true);
        post.follow();
        marks.follow();
        pictures.into(area, model, passages::apply);
        SheetDrops.on(area, passages, model, pictures.problem());
        images = new TextImages(area, pictures, page, box);
        model.beforeLeaving(images::leave);
        snippets = SnippetTyping.on(area, passages, carets);
        TaskClicks.on(area, passages);
        attention = new Attention(area, marks::remark);
        marks.mark(attention::between);
        signs = new HiddenSigns(area, carets, marks::remark, background.window());
        signs.hear(page);
        marks.mark(signs::between);
        typewriter = new Typewriter(area, measure, background.window());
        titles = new LateTitles(area, passages, habits.titles()::get, carets::isOne);
        pasting = new Pasting(area, passages, pictures.clipping(), titles, new LateWords(area, model, background));
        tidying = new Tidying(area, model, passages, background);
        noting = new Noting(area, passages);
        completing = CompletionPopup.on(area, carets);
        keys.leave(completing::takes);
    }

    public Region node() {
        return box;
    }

    /// Sets the text as this says from now on.
    public void set(ObservableValue<TypeSetting> type, ObservableValue<TextSize> size) {
        measure.follow(type, size);
    }

    /// Offers what this knows while its author types.
    public void complete(Completion completion) {
        completing.complete(new Completions(
                completion, snippets, new MarkupCompletion(model::body, passages::isVerbatim, passages.background())));
    }

    /// Asks pages for their titles in this way; the answers come on JavaFX's thread.
    public void askTitles(Function<String, CompletionStage<Optional<String>>> asking) {
        titles.ask(asking);
    }

    /// Marks what these find wrong, and offers others for it; has what is selected counted.
    public void proofread(SpellingModel spelling, GrammarModel grammar, CountModel counts) {
        counting = SelectionCounts.follow(area, carets, passages, counts);
        countSelection();
        marks.proofread(spelling, grammar, completing);
        habits.follow(spelling::typography);
    }

    /// Shows code in these colours.
    void colour(CodeColours colours) {
        marks.colour(colours, completing);
    }

    /// Has what is selected here counted, rather than in another editor.
    void countSelection() {
        counting.run();
    }

    @Override
    public ReadOnlyIntegerProperty caretLine() {
        return caretLine.getReadOnlyProperty();
    }

    /// Which part of the text is seen.
    public EditorScroll scroll() {
        return scroll;
    }

    /// The lines from `from` to before `to`, each with its end.
    public String lines(int from, int to) {
        return area.getText(offset(from), offset(to));
    }

    /// Where a line begins in the text; the text's end for a line behind the last.
    public int offset(int line) {
        return travel.offset(line);
    }

    /// Selects these characters, brings them into sight, and takes the keys.
    public void select(int from, int to) {
        passages.select(from, to);
    }

    /// Puts another character in a character's place, as a step of undo of its own; the caret stays where it is.
    public void exchange(int at, char character) {
        passages.exchange(at, character);
    }

    // ---- commands

    @Override
    public void undo() {
        area.undo();
    }

    @Override
    public void redo() {
        area.redo();
    }

    @Override
    public void format(Formatting formatting) {
        carets.edit(formatting::toggle);
    }

    @Override
    public void edit(LineCommand command) {
        carets.edit(selected -> TableEditing.line(command, selected).orElseGet(() -> command.edit(selected)));
    }

    @Override
    public void beginTable() {
        carets.edit(TableEditing::begin);
    }

    @Override
    public void table(TableChange change) {
        passages.read(selected -> TableEditing.change(change, selected));
    }

    @Override
    public ObservableValue<Boolean> inTable() {
        return tables.within();
    }

    @Override
    public void showTable(Supplier<? extends Node> made) {
        Node tools = made.get();
        tools.visibleProperty().bind(tables.within());
        tools.managedProperty().bind(tables.within());
        box.getChildren().add(tools);
    }

    @Override
    public void addCaret(MoreCarets where) {
        caretPlaces.add(where);
    }

    @Override
    public void cut() {
        carets.cut();
    }

    @Override
    public void copy() {
        carets.copy();
    }

    @Override
    public void selectAll() {
        carets.selectAll();
    }

    @Override
    public void footnote() {
        noting.step();
    }

    @Override
    public void paste(Paste as) {
        pasting.paste(as);
    }

    @Override
    public void find(boolean replacing) {
        finding.open(replacing);
    }

    @Override
    public void findStep(boolean forward) {
        finding.step(forward);
    }

    @Override
    public ObservableValue<List<Heading>> outline() {
        return travel.outline();
    }

    @Override
    public boolean moveSection(int section, int before) {
        return travel.move(section, before);
    }

    @Override
    public void travel(boolean forward) {
        travel.step(forward);
    }

    @Override
    public void goTo(Heading heading) {
        travel.goTo(heading);
    }

    @Override
    public Folding folding() {
        return folding;
    }

    @Override
    public WritingHabits habits() {
        return habits;
    }

    @Override
    public ObjectProperty<Attention.To> attention() {
        return attention.to();
    }

    @Override
    public BooleanProperty typewriter() {
        return typewriter.on();
    }

    @Override
    public BooleanProperty signsHidden() {
        return signs.on();
    }

    @Override
    public Optional<LinkDraft> link() {
        return carets.isOne() ? Optional.of(new LinkDraft(area, passages, titles)) : Optional.empty();
    }

    @Override
    public void linkPost() {
        area.getUndoManager().preventMerge();
        area.requestFocus();
        area.replaceSelection("[[");
    }

    @Override
    public TextImages images() {
        return images;
    }

    @Override
    public SnippetTyping snippets() {
        return snippets;
    }

    @Override
    public ObservableValue<Boolean> hasSelection() {
        return snippets.hasSelection();
    }

    @Override
    public void add(String block) {
        passages.apply(Markup.block(area.getText(), area.getCaretPosition(), block));
    }

    @Override
    public void replace(String newTitle, String text) {
        title.show(newTitle);
        if (!area.getText().equals(text)) {
            replace(0, area.getLength(), text);
            area.moveTo(0);
        }
    }

    @Override
    public void replace(int from, int to, String text) {
        passages.change(new TextEdit(from, to, text, from, from + text.length()));
    }

    @Override
    public void revise(UnaryOperator<String> change) {
        tidying.revise(change);
    }

    @Override
    public CompletionStage<Boolean> tidy() {
        return tidying.tidy();
    }

    @Override
    public boolean offerSpelling() {
        return marks.offer();
    }

    @Override
    public void contextMenu(Supplier<ContextMenu> made, Supplier<List<MenuItem>> ofFindings) {
        ContextMenu menu = made.get();
        area.setContextMenu(menu);
        marks.into(menu, ofFindings);
    }

    @Override
    public void editTitle() {
        title.edit();
    }

    @Override
    public void editTitle(int caret) {
        title.edit(caret);
    }

    @Override
    public void editText() {
        area.requestFocus();
    }
}

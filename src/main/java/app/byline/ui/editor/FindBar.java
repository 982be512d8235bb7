package app.byline.ui.editor;

import app.byline.markdown.edit.TextEdit;
import app.byline.ui.Background;
import app.byline.ui.FieldName;
import app.byline.ui.FlowRow;
import app.byline.ui.Leftwards;
import app.byline.ui.RoomForPrompt;
import app.byline.ui.publish.Form;
import app.byline.ui.text.Messages;
import atlantafx.base.theme.Styles;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.TraversalDirection;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.fxmisc.richtext.CodeArea;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The bar above the text in which one types what is looked for in it, and what shall stand there instead. JavaFX's
/// thread.
final class FindBar {
    private final CodeArea area;
    private final FindModel model;
    private final VBox box = new VBox();
    private final TextField find;
    private final TextField with;
    private final HBox options = new HBox();
    private final Button previous;
    private final Button close;
    private final Button all;
    private final ToggleButton keep;
    private final BooleanProperty replacing = new SimpleBooleanProperty(this, "replacing");

    /// `marked` is called when other places are marked.
    FindBar(CodeArea area, Passages passages, EditorModel text, Background background, Runnable marked) {
        this.area = area;
        model = new FindModel(text, view(area, passages, marked), background);
        find = field("find", model.sought().find());
        // Where the text is narrow the words looked for give way, not how many there are.
        RoomForPrompt.in(find, Messages.text("find.find"), Messages.text("library.search"));
        with = field("with", model.sought().with());
        RoomForPrompt.in(with, Messages.text("find.with"));
        previous = button("previous", Feather.CHEVRON_UP, model::previous);
        close = button("close", Feather.X, this::close);
        all = word("all", model::replaceAll);
        keep = toggle("keep", model.keepCase());
        find.setOnAction(_ -> model.next());
        with.setOnAction(_ -> model.replace());
        FlowRow second = replacements();
        second.visibleProperty().bind(replacing);
        second.managedProperty().bind(replacing);
        HBox first = places();
        HBox third = new HBox();
        third.getStyleClass().add("find-row");
        box.getChildren().setAll(first, third, second, problem());
        box.widthProperty().addListener((_, _, width) -> fit(first, third, width.doubleValue()));
        box.setId("find-bar");
        box.getStyleClass().add("find-bar");
        box.setVisible(false);
        box.managedProperty().bind(box.visibleProperty());
        box.addEventFilter(KeyEvent.KEY_PRESSED, this::steer);
        area.selectionProperty().addListener((_, _, _) -> model.count());
    }

    Node node() {
        return box;
    }

    FindModel model() {
        return model;
    }

    /// Shows it, looking for what is selected if that is a few words of one line; `replace` with what shall stand
    /// there.
    void open(boolean replace) {
        String selected = area.getSelection().getLength() < 200 ? area.getSelectedText() : "";
        replacing.set(replace);
        box.setVisible(true);
        if (!selected.isBlank()
                && selected.indexOf('\n') < 0
                && !model.sought().expression().get()) {
            model.sought().find().set(selected);
        }
        model.open();
        find.requestFocus();
        find.selectAll();
    }

    /// Selects the next place, or the one before; where nothing is looked for yet, asks what.
    void step(boolean forward) {
        if (!box.isVisible() || model.sought().find().get().isEmpty()) {
            open(false);
        } else if (forward) {
            model.next();
        } else {
            model.previous();
        }
    }

    private void close() {
        box.setVisible(false);
        model.close();
        area.requestFocus();
    }

    private void steer(KeyEvent key) {
        if (key.getCode() == KeyCode.ESCAPE) {
            close();
            key.consume();
        } else if (key.getCode() == KeyCode.ENTER && key.isShiftDown()) {
            model.previous();
            key.consume();
        } else if (key.getCode() == KeyCode.TAB && replacing.get() && tab(key.isShiftDown())) {
            key.consume();
        }
    }

    /// What shall stand there is asked for right behind what is looked for, and all else behind both.
    private boolean tab(boolean back) {
        Node from = box.getScene().getFocusOwner();
        if (back) {
            return from.equals(with)
                    ? into(find)
                    : from.equals(previous) && all.requestFocusTraversal(TraversalDirection.NEXT);
        }
        Node last = options.getParent().equals(close.getParent())
                ? close
                : options.getChildren().getLast();
        return from.equals(find)
                ? into(with)
                : from.equals(keep)
                        ? find.requestFocusTraversal(TraversalDirection.NEXT)
                        : from.equals(last) && keep.requestFocusTraversal(TraversalDirection.NEXT);
    }

    private static boolean into(TextField field) {
        field.requestFocus();
        field.selectAll();
        return true;
    }

    private HBox places() {
        Label message = new Label();
        message.setId("find-message");
        message.getStyleClass().add("find-message");
        message.textProperty().bind(model.message());
        message.setMinWidth(Region.USE_PREF_SIZE);
        options.getStyleClass().add("find-row");
        options.getChildren()
                .setAll(
                        toggle("case", model.sought().matchCase()),
                        toggle("word", model.sought().wholeWord()),
                        toggle("expression", model.sought().expression()),
                        toggle("selection", model.inSelection()));
        return row(find, message, previous, button("next", Feather.CHEVRON_DOWN, model::next), options, close);
    }

    /// Below all else: while an expression is being typed it is none yet, and nothing is to move for that.
    private Label problem() {
        Label problem = Form.wrapped("");
        problem.setId("find-problem");
        problem.getStyleClass().add("find-message");
        problem.textProperty().bind(model.problem());
        Form.showWhen(problem, model.problem().isNotEmpty());
        return problem;
    }

    /// Where the words looked for had too little room, how they are looked for stands below them.
    private void fit(HBox first, HBox below, double width) {
        double others = options.prefWidth(-1);
        for (Node node : first.getChildren()) {
            others += node.equals(find) || node.equals(options) ? 0 : node.prefWidth(-1);
        }
        boolean narrow = width - others < find.prefWidth(-1);
        if (narrow != below.getChildren().contains(options)) {
            first.getChildren().remove(options);
            below.getChildren().clear();
            if (narrow) {
                below.getChildren().add(options);
            } else {
                first.getChildren().add(first.getChildren().size() - 1, options);
            }
        }
    }

    private FlowRow replacements() {
        FlowRow row = new FlowRow(with, word("replace", model::replace), all, keep);
        row.getStyleClass().add("find-row");
        HBox.setHgrow(with, Priority.ALWAYS);
        return row;
    }

    private static HBox row(Node... nodes) {
        HBox row = new HBox(nodes);
        row.getStyleClass().add("find-row");
        HBox.setHgrow(nodes[0], Priority.ALWAYS);
        return row;
    }

    private static TextField field(String name, StringProperty value) {
        TextField field = new TextField();
        Leftwards.heed(field);
        field.setId("find-" + name);
        FieldName.set(field, Messages.text("find." + name));
        field.setPrefColumnCount(12);
        field.textProperty().bindBidirectional(value);
        return field;
    }

    private static Button button(String name, Ikon icon, Runnable action) {
        Button button = new Button("", new FontIcon(icon));
        button.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT);
        button.setId("find-" + name);
        button.setAccessibleText(Messages.text("find." + name));
        button.setTooltip(new Tooltip(Messages.text("find." + name)));
        button.setOnAction(_ -> action.run());
        return button;
    }

    private static Button word(String name, Runnable action) {
        Button button = new Button(Messages.text("find." + name));
        button.setId("find-" + name);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(_ -> action.run());
        return button;
    }

    /// A sign that stays down while it is on; its name is told.
    private static ToggleButton toggle(String name, BooleanProperty value) {
        ToggleButton toggle = new ToggleButton(Messages.text("find." + name + ".sign"));
        toggle.getStyleClass().addAll(Styles.FLAT, "find-toggle");
        toggle.setId("find-" + name);
        toggle.setMinWidth(Region.USE_PREF_SIZE);
        toggle.setAccessibleText(Messages.text("find." + name));
        toggle.setTooltip(new Tooltip(Messages.text("find." + name)));
        toggle.selectedProperty().bindBidirectional(value);
        return toggle;
    }

    private static FindModel.View view(CodeArea area, Passages passages, Runnable marked) {
        return new FindModel.View() {
            @Override
            public int selectionStart() {
                return area.getSelection().getStart();
            }

            @Override
            public int selectionEnd() {
                return area.getSelection().getEnd();
            }

            @Override
            public void show(int from, int to) {
                area.selectRange(from, to);
                area.requestFollowCaret();
            }

            @Override
            public void apply(TextEdit edit) {
                passages.change(edit);
            }

            @Override
            public void marked() {
                marked.run();
            }
        };
    }
}

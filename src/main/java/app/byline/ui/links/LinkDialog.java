package app.byline.ui.links;

import app.byline.markdown.edit.LinkMarkup;
import app.byline.ui.FieldName;
import app.byline.ui.OverList;
import app.byline.ui.Steered;
import app.byline.ui.editor.LinkDraft;
import app.byline.ui.text.Messages;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.value.ChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// Asks where a link leads, over the window: one field takes an address or words, and Enter makes the link. Gone with
/// Escape or a click beside it, and nothing was changed then. JavaFX's thread.
public final class LinkDialog {
    private static final int PAGE = 5;

    private final StackPane layer;
    private final LinkModel model;
    private final VBox box = new VBox();
    private final TextField where = new TextField();
    private final ListView<LinkTarget> targets = new ListView<>();
    private final TextField words = new TextField();
    private final TextField title = new TextField();
    private final Button remove = new Button(Messages.text("link.remove"));
    private final Button cancel = new Button(Messages.text("link.cancel"));
    private final Button make = new Button();
    private final ChangeListener<@Nullable Node> focus = (_, _, owner) -> left(owner);
    private @Nullable LinkDraft draft;
    private @Nullable Node before;
    private String sourceWords = "";
    private Optional<PageWords> page = Optional.empty();
    /// Whether the arrows have chosen since something was typed.
    private boolean moved;
    /// Whether Enter came before what was typed had been found.
    private boolean awaited;

    /// What a page was found to call itself.
    private record PageWords(String address, String title) {}

    /// `layer` is what it is laid over.
    public LinkDialog(StackPane layer, LinkModel model) {
        this.layer = layer;
        this.model = model;
        box.setId("link-dialog");
        box.getStyleClass().addAll("palette", "link-dialog");
        box.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        box.setMinHeight(0);
        StackPane.setAlignment(box, Pos.TOP_CENTER);
        StackPane.setMargin(box, OverList.OFF_THE_EDGES);
        where.setId("link-address");
        where.setPromptText(Messages.text("link.prompt"));
        FieldName.set(where, Messages.text("link.prompt"));
        where.textProperty().addListener((_, old, now) -> typed(old, now));
        where.focusedProperty().addListener((_, _, focused) -> {
            if (!focused) {
                askPage();
            }
        });
        targets.setId("link-targets");
        targets.setAccessibleText(Messages.text("link.targets"));
        targets.setPlaceholder(new Label(Messages.text("link.nothing")));
        targets.setFocusTraversable(false);
        Steered.from(where, targets);
        targets.setCellFactory(_ -> new TargetCell(this::chosen));
        targets.getSelectionModel().selectedItemProperty().addListener((_, _, _) -> suggest());
        model.shownBy(this::show);
        words.setId("link-words");
        title.setId("link-title");
        title.setPromptText(Messages.text("link.title.prompt"));
        box.getChildren().addAll(where, targets, fields(), buttons());
        box.addEventFilter(KeyEvent.KEY_PRESSED, this::steer);
    }

    private Node fields() {
        GridPane fields = new GridPane();
        fields.getStyleClass().add("link-fields");
        ColumnConstraints wide = new ColumnConstraints();
        wide.setHgrow(Priority.ALWAYS);
        ColumnConstraints narrow = new ColumnConstraints();
        narrow.setMinWidth(Region.USE_PREF_SIZE);
        fields.getColumnConstraints().setAll(narrow, wide);
        fields.addRow(0, label("link.words", words), words);
        fields.addRow(1, label("link.title", title), title);
        return fields;
    }

    private static Label label(String key, TextField field) {
        Label label = new Label(Messages.text(key));
        label.setLabelFor(field);
        return label;
    }

    private Node buttons() {
        remove.setId("link-remove");
        remove.setOnAction(_ -> finish(LinkDraft::remove));
        cancel.setId("link-cancel");
        cancel.setOnAction(_ -> close());
        make.setId("link-make");
        make.getStyleClass().add("accent");
        make.setOnAction(_ -> make());
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox buttons = new HBox(remove, gap, cancel, make);
        buttons.getStyleClass().add("link-buttons");
        return buttons;
    }

    /// Asks about that link. An address on the clipboard is there already, and marked, so that a key replaces it.
    public void open(LinkDraft newDraft) {
        close();
        draft = newDraft;
        page = Optional.empty();
        awaited = false;
        sourceWords = newDraft.now().words().replace('\n', ' ');
        model.begin();
        words.setText(sourceWords);
        title.setText(newDraft.now().title());
        boolean there = newDraft.now().isThere();
        remove.setVisible(there);
        remove.setManaged(there);
        make.setText(Messages.text(there ? "link.change" : "link.make"));
        String begun = begun(newDraft);
        if (where.getText().equals(begun)) {
            typed("", begun);
        } else {
            where.setText(begun);
        }
        where.selectAll();
        before = layer.getScene().getFocusOwner();
        layer.getChildren().add(box);
        where.requestFocus();
        layer.getScene().focusOwnerProperty().addListener(focus);
    }

    private static String begun(LinkDraft draft) {
        String address = draft.now().address();
        String copied = Clipboard.getSystemClipboard().getString();
        return !address.isEmpty() || draft.now().isThere() || copied == null
                ? address
                : TypedLink.of(copied)
                        .filter(_ -> TypedLink.isPage(copied.strip()))
                        .orElse("");
    }

    boolean isOpen() {
        return layer.getChildren().contains(box);
    }

    private void close() {
        if (isOpen()) {
            layer.getScene().focusOwnerProperty().removeListener(focus);
            Node owner = before;
            boolean within = isWithin(layer.getScene().getFocusOwner());
            layer.getChildren().remove(box);
            if (draft != null) {
                draft.leave();
            }
            draft = null;
            if (within && owner != null) {
                owner.requestFocus();
            }
        }
    }

    private void left(@Nullable Node owner) {
        if (owner != null && !isWithin(owner)) {
            close();
        }
    }

    private boolean isWithin(@Nullable Node owner) {
        for (Node node = owner; node != null; node = node.getParent()) {
            if (node.equals(box)) {
                return true;
            }
        }
        return false;
    }

    // ---- where it leads

    private void typed(String old, String now) {
        moved = false;
        awaited = false;
        model.look(now);
        // Letter by letter no page is asked: there is none of that name yet.
        if (Math.abs(now.length() - old.length()) > 1) {
            askPage();
        }
    }

    private void show(List<LinkTarget> now) {
        LinkTarget selected = targets.getSelectionModel().getSelectedItem();
        targets.getItems().setAll(now);
        if (moved && now.contains(selected)) {
            targets.getSelectionModel().select(selected);
        } else if (!where.getText().isBlank()) {
            targets.getSelectionModel().selectFirst();
            targets.scrollTo(0);
        }
        suggest();
        if (awaited) {
            make();
        }
    }

    private void askPage() {
        LinkDraft asking = draft;
        Optional<String> address = TypedLink.of(where.getText()).filter(TypedLink::isPage);
        if (asking == null || address.isEmpty() || address.equals(page.map(PageWords::address))) {
            return;
        }
        asking.titleOf(address.get()).thenAccept(said -> {
            if (asking.equals(draft) && address.equals(TypedLink.of(where.getText()))) {
                page = said.map(words -> new PageWords(address.get(), words));
                suggest();
            }
        });
    }

    /// Shows which words the link gets where its author gives none.
    private void suggest() {
        LinkTarget target = targets.getSelectionModel().getSelectedItem();
        make.setDisable(target == null);
        words.setPromptText(target == null ? "" : own(target).orElse(TypedLink.said(target.address())));
    }

    /// What it calls itself, where that is known.
    private Optional<String> own(LinkTarget target) {
        return page.filter(said -> said.address().equals(target.address()))
                .map(PageWords::title)
                .or(() -> Optional.of(target.words()).filter(own -> !own.isBlank()));
    }

    private void chosen(LinkTarget target) {
        targets.getSelectionModel().select(target);
        make();
    }

    // ---- done

    private void make() {
        awaited = model.isLooking();
        LinkTarget target = targets.getSelectionModel().getSelectedItem();
        if (target != null && !awaited) {
            finish(link -> write(link, target));
        }
    }

    private void write(LinkDraft link, LinkTarget target) {
        String typed = words.getText();
        boolean same = typed.equals(sourceWords);
        if (same
                && link.now().isThere()
                && target.address().equals(link.now().address())
                && title.getText().equals(link.now().title())) {
            return;
        }
        if (!typed.isBlank()) {
            link.write(same ? link.now().words() : LinkMarkup.typed(typed), target.address(), title.getText());
        } else if (own(target).isPresent()) {
            link.write(LinkMarkup.plain(own(target).get()), target.address(), title.getText());
        } else {
            link.writeForNow(LinkMarkup.plain(TypedLink.said(target.address())), target.address(), title.getText());
        }
    }

    private void finish(Consumer<LinkDraft> deed) {
        LinkDraft done = draft;
        close();
        if (done != null) {
            deed.accept(done);
        }
    }

    // ---- keys

    private void steer(KeyEvent key) {
        switch (key.getCode()) {
            case ESCAPE -> close();
            case ENTER -> enter(key);
            case TAB -> turn(key.isShiftDown() ? -1 : 1);
            case DOWN -> move(1);
            case UP -> move(-1);
            case PAGE_DOWN -> move(PAGE);
            case PAGE_UP -> move(-PAGE);
            default -> {
                return;
            }
        }
        key.consume();
    }

    private void enter(KeyEvent key) {
        if (key.getTarget() instanceof Button button) {
            button.fire();
        } else {
            make();
        }
    }

    private void move(int rows) {
        moved = true;
        int last = targets.getItems().size() - 1;
        int next = Math.clamp(targets.getSelectionModel().getSelectedIndex() + rows, 0, Math.max(last, 0));
        targets.getSelectionModel().select(next);
        targets.scrollTo(Math.max(0, next - PAGE / 2));
    }

    /// The keys stay within until it is done.
    private void turn(int step) {
        List<Node> stops = Stream.<Node>of(where, words, title, remove, cancel, make)
                .filter(stop -> stop.isVisible() && !stop.isDisabled())
                .toList();
        int at = stops.indexOf(layer.getScene().getFocusOwner());
        stops.get(Math.floorMod(at + step, stops.size())).requestFocus();
    }
}

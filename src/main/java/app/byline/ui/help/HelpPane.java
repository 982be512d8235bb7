package app.byline.ui.help;

import app.byline.help.Help;
import app.byline.help.HelpHtml;
import app.byline.help.HelpPage;
import app.byline.markdown.Block;
import app.byline.markdown.Export;
import app.byline.markdown.Rendered;
import app.byline.markdown.Styles;
import app.byline.ui.Background;
import app.byline.ui.ClearedFirst;
import app.byline.ui.FieldName;
import app.byline.ui.preview.PreviewPane;
import app.byline.ui.text.Messages;
import app.byline.ui.theme.Themes;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The help: what to search for, the pages that have it, and the chosen page, shown by the preview's own page under the
/// preview's own rules. JavaFX's thread.
public final class HelpPane {
    private final HelpHtml html;
    private final PreviewPane page;
    private final Background background;
    private final TextField words = new TextField();
    private final ListView<HelpPage> contents = new ListView<>();
    private final VBox pane;
    private Help help = new Help(List.of());
    private String wanted = "";
    private long asked;

    /// What it is made of. `page` is a preview of its own, `preview` renders for it, `background` may wait, `put` takes
    /// the Markdown of an example into the post.
    public record Parts(PreviewPane page, Export preview, Background background, Themes themes, Consumer<String> put) {}

    /// `read` answers the pages; it may block.
    public HelpPane(Supplier<Help> read, Parts parts) {
        html = new HelpHtml(parts.preview(), Messages.text("help.put"));
        page = parts.page();
        background = parts.background();
        words.setId("help-words");
        ClearedFirst.in(words);
        words.setPromptText(Messages.text("help.search"));
        FieldName.set(words, Messages.text("help.search"));
        words.textProperty().addListener((_, _, _) -> find());
        words.addEventFilter(KeyEvent.KEY_PRESSED, this::steer);
        contents.setId("help-contents");
        contents.setAccessibleText(Messages.text("help.contents"));
        contents.setCellFactory(_ -> new Cell());
        contents.setPlaceholder(new Label(Messages.text("help.nothing")));
        contents.getSelectionModel().selectedItemProperty().subscribe(this::show);
        page.onExample(number -> {
            HelpPage shown = contents.getSelectionModel().getSelectedItem();
            if (shown != null && number < shown.examples().size()) {
                parts.put().accept(shown.examples().get(number));
            }
        });
        parts.themes().palette().subscribe(page::colours);
        parts.themes().textSize().subscribe(size -> page.zoom(size.percent() / 100.0));
        page.name(Messages.text("panel.help"));
        Region shown = page.node();
        shown.setId("help-page");
        VBox.setVgrow(shown, Priority.ALWAYS);
        VBox finding = new VBox(words, contents);
        finding.getStyleClass().add("help-finding");
        finding.setMinHeight(Region.USE_PREF_SIZE);
        pane = new VBox(finding, shown);
        pane.getStyleClass().add("help");
        background.ask(read).thenAccept(this::take);
    }

    private void take(Help pages) {
        help = pages;
        find();
        open(wanted);
    }

    public Node node() {
        return pane;
    }

    /// Turns to the page of that name.
    public void open(String name) {
        wanted = name;
        help.page(name).ifPresent(found -> {
            words.clear();
            contents.getSelectionModel().select(found);
            contents.scrollTo(found);
        });
    }

    private void find() {
        HelpPage before = contents.getSelectionModel().getSelectedItem();
        contents.getItems().setAll(help.search(words.getText()));
        if (words.getText().isBlank() && before != null) {
            contents.getSelectionModel().select(before);
        } else {
            contents.getSelectionModel().selectFirst();
        }
    }

    private void steer(KeyEvent key) {
        int step = key.getCode() == KeyCode.DOWN ? 1 : key.getCode() == KeyCode.UP ? -1 : 0;
        if (step != 0) {
            int last = contents.getItems().size() - 1;
            int next = Math.clamp(contents.getSelectionModel().getSelectedIndex() + step, 0, Math.max(last, 0));
            contents.getSelectionModel().select(next);
            contents.scrollTo(Math.max(0, next - 2));
            key.consume();
        }
    }

    private void show(@Nullable HelpPage chosen) {
        if (chosen == null) {
            return;
        }
        long now = ++asked;
        background.ask(() -> html.blocks(chosen)).thenAccept(blocks -> {
            if (now == asked) {
                List<Block> shown =
                        blocks.stream().map(block -> new Block(block, 0)).toList();
                page.restart();
                page.show(new Rendered(now, true, shown, Styles.NONE, List.of()));
            }
        });
    }

    /// A page's title; those about Markdown stand a little in.
    private static final class Cell extends ListCell<HelpPage> {
        @Override
        protected void updateItem(@Nullable HelpPage shown, boolean empty) {
            super.updateItem(shown, empty);
            setText(shown == null ? null : shown.title());
            getStyleClass().remove("help-markdown");
            if (shown != null && shown.name().startsWith(Help.MARKDOWN)) {
                getStyleClass().add("help-markdown");
            }
        }
    }
}

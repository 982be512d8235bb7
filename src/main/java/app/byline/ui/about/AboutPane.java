package app.byline.ui.about;

import app.byline.colophon.Work;
import app.byline.ui.FactsCell;
import app.byline.ui.FieldName;
import app.byline.ui.FlowRow;
import app.byline.ui.publish.Form;
import app.byline.ui.text.Messages;
import atlantafx.base.theme.Styles;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// What the program is, then each work that comes with it: at the left which, at the right all there is to read about
/// one. JavaFX's thread.
public final class AboutPane {
    private final AboutModel model;
    private final ListView<Work> works = new ListView<>();
    private final TextArea text = new TextArea();
    private final Label copied = Form.hint(Messages.text("about.copy.hint"));
    private final BorderPane pane = new BorderPane();

    public AboutPane(AboutModel model) {
        this.model = model;
        works.setId("about-works");
        works.setAccessibleText(Messages.text("about.works"));
        works.setCellFactory(_ -> new FactsCell<>(Work::brief, AboutPane::licences));
        works.getSelectionModel().selectedItemProperty().subscribe(this::read);
        text.setId("about-text");
        FieldName.set(text, Messages.text("about.text"));
        text.setEditable(false);
        text.setWrapText(true);
        text.getStyleClass().add("about-text");
        pane.setTop(head());
        HBox made = new HBox(works, text);
        made.getStyleClass().add("about-made");
        HBox.setHgrow(text, Priority.ALWAYS);
        pane.setCenter(made);
        pane.getStyleClass().addAll("panel", "about");
    }

    /// As high as there is room, and no lower than its parts need.
    public Parent node() {
        ScrollPane scroll = new ScrollPane(pane);
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.setFocusTraversable(false);
        return scroll;
    }

    /// Reads the list anew.
    public void look() {
        var _ = model.works().whenComplete((found, failure) -> {
            if (failure == null) {
                works.getItems().setAll(found);
                works.getSelectionModel().selectFirst();
            } else {
                text.setText(Messages.text("about.unread"));
            }
        });
    }

    /// Gives the keys to the list.
    public void focus() {
        works.requestFocus();
    }

    private static String licences(Work work) {
        return work.licences().isEmpty() ? Messages.text("about.licence.own") : String.join(", ", work.licences());
    }

    private Node head() {
        ProgramFacts facts = model.facts();
        Label name = new Label(Messages.text("app.name"));
        name.getStyleClass().add(Styles.TITLE_3);
        GridPane told = new GridPane();
        told.getStyleClass().add("about-facts");
        tell(told, "version", facts.version().isEmpty() ? Messages.text("about.unpackaged") : facts.version());
        tell(told, "java", facts.java());
        tell(told, "javafx", facts.javaFx());
        tell(told, "system", facts.system());
        tell(told, "library", facts.library().toString());
        tell(told, "licence", Messages.text("about.licence.program"));
        Button copy = new Button(Messages.text("about.copy"));
        copy.setId("about-copy");
        copy.setOnAction(_ -> {
            Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, facts.report()));
            copied.setText(Messages.text("about.copied"));
        });
        FlowRow row = new FlowRow(copy, copied);
        row.getStyleClass().add("about-copying");
        Label made = new Label(Messages.text("about.works"));
        made.getStyleClass().add("form-label");
        VBox head = new VBox(name, told, row, made);
        head.getStyleClass().add("about-head");
        return head;
    }

    private static void tell(GridPane told, String what, String value) {
        Label name = new Label(Messages.text("about." + what));
        name.getStyleClass().add("form-hint");
        name.setMinWidth(Region.USE_PREF_SIZE);
        Label words = Form.wrapped(value);
        words.setId("about-" + what);
        GridPane.setHgrow(words, Priority.ALWAYS);
        told.addRow(told.getRowCount(), name, words);
    }

    private void read(@Nullable Work work) {
        if (work != null) {
            var _ = model.text(work)
                    .whenComplete(
                            (found, failure) -> show(work, failure == null ? found : Messages.text("about.unread")));
        }
    }

    /// Unless another one was chosen meanwhile.
    private void show(Work work, String words) {
        if (work.equals(works.getSelectionModel().getSelectedItem())) {
            text.setText(words);
            text.positionCaret(0);
            text.setScrollTop(0);
        }
    }
}

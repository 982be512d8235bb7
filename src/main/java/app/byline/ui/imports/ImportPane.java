package app.byline.ui.imports;

import app.byline.exchange.ImportAccount;
import app.byline.exchange.ImportLog;
import app.byline.ui.ClearedFirst;
import app.byline.ui.FieldName;
import app.byline.ui.FileDrops;
import app.byline.ui.imports.ImportModel.Show;
import app.byline.ui.imports.ImportModel.Stage;
import app.byline.ui.publish.Form;
import app.byline.ui.text.Messages;
import app.byline.ui.text.PostDate;
import atlantafx.base.theme.Styles;
import java.io.File;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.value.ObservableStringValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.util.StringConverter;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// An import from choosing files to taking it back, one state of it at a time. JavaFX's thread.
public final class ImportPane {
    private static final List<String> KINDS = List.of(
            "*.md",
            "*.markdown",
            "*.mdown",
            "*.mkd",
            "*.txt",
            "*.html",
            "*.htm",
            "*.xhtml",
            "*.docx",
            "*.xml",
            "*.wxr",
            "*.json",
            "*.enex",
            "*.zip");

    private final ImportModel model;
    private final PostDate dates;
    private final StackPane state = new StackPane();
    private final VBox pane;

    public ImportPane(ImportModel model, PostDate dates) {
        this.model = model;
        this.dates = dates;
        VBox.setVgrow(state, Priority.ALWAYS);
        pane = new VBox(problem(), said(), state);
        pane.getStyleClass().add("form");
        pane.setId("import");
        FileDrops.take(pane, model::take);
        model.stage().subscribe(this::show);
        model.begin();
    }

    public Node node() {
        return pane;
    }

    private void show(Stage stage) {
        boolean focused = pane.getScene() != null && isWithin(pane.getScene().getFocusOwner());
        Node shown = switch (stage) {
            case START -> start();
            case READING, BRINGING, TAKING_BACK -> busy(stage);
            case PREVIEW, DONE -> account(stage);
        };
        state.getChildren().setAll(shown);
        if (focused) {
            state.applyCss();
            Node first = shown.lookup(".list-view");
            (first == null ? shown.lookup(".button") : first).requestFocus();
        }
    }

    private boolean isWithin(Node node) {
        Node above = node;
        while (above != null && !above.equals(pane)) {
            above = above.getParent();
        }
        return above != null;
    }

    private Node problem() {
        Label happened = Form.wrapped("");
        happened.setId("import-problem");
        VBox box = new VBox(happened);
        box.getStyleClass().add("form-problem");
        shownWhereSaid(box, happened, model.problem());
        return box;
    }

    private Node said() {
        Label label = Form.wrapped("");
        label.setId("import-said");
        label.setGraphic(new FontIcon(Feather.CHECK_CIRCLE));
        label.getStyleClass().add("good");
        shownWhereSaid(label, label, model.said());
        return label;
    }

    private static void shownWhereSaid(Node node, Label label, ObservableStringValue text) {
        text.subscribe(now -> {
            label.setText(now);
            node.setVisible(!now.isEmpty());
            node.setManaged(!now.isEmpty());
        });
    }

    private Node start() {
        Button files = button("files", Feather.FILE_TEXT, this::chooseFiles);
        Button folder = button("folder", Feather.FOLDER, this::chooseFolder);
        Label last = Form.hint("");
        Button back = button("back", Feather.CORNER_UP_LEFT, model::takeBack);
        VBox before = new VBox(last, back);
        before.getStyleClass().add("form-row");
        model.last().subscribe((Optional<ImportLog.Run> run) -> {
            before.setVisible(run.isPresent());
            run.ifPresent(there -> last.setText(Messages.text("import.last", there.name(), there.posts())));
        });
        VBox box = new VBox(
                Form.hint(Messages.text("import.intro")), buttons(files, folder), Form.hint(text("drop")), before);
        box.getStyleClass().add("form-part");
        return box;
    }

    private Node busy(Stage stage) {
        Label what = Form.wrapped("");
        what.setId("import-busy");
        String key = "import.busy." + stage.name().toLowerCase(Locale.ROOT);
        int all = model.account().get().map(found -> found.rows().size()).orElse(0);
        ProgressBar bar = new ProgressBar(ProgressBar.INDETERMINATE_PROGRESS);
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.setAccessibleText(text("progress"));
        model.done().subscribe(done -> {
            what.setText(Messages.text(key, done, all));
            if (stage == Stage.BRINGING && all > 0) {
                bar.setProgress(done.doubleValue() / all);
            }
        });
        VBox box = new VBox(what, bar, Form.hint(text("busy.hint")));
        if (stage != Stage.TAKING_BACK) {
            box.getChildren().add(buttons(button("stop", Feather.X_CIRCLE, model::stop)));
        }
        box.getStyleClass().add("form-part");
        return box;
    }

    private Node account(Stage stage) {
        ImportAccount found = model.account().get().orElseThrow();
        Label sum = Form.wrapped(stage == Stage.PREVIEW ? ImportWords.sum(found) : text("done.hint"));
        sum.setId("import-sum");
        Label kind = Form.wrapped(Messages.text("import.kind." + found.kind(), found.name()));
        kind.getStyleClass().add("form-label");
        Label notes = Form.hint(ImportWords.notes(found.notes()));
        VBox head = new VBox(kind, sum);
        if (!notes.getText().isEmpty()) {
            head.getChildren().add(notes);
        }
        head.getStyleClass().add("form-row");
        ListView<ImportItem> list = list();
        VBox.setVgrow(list, Priority.ALWAYS);
        VBox box = new VBox(head, filter());
        if (stage == Stage.PREVIEW && found.comes() > 0) {
            box.getChildren().add(all());
        }
        box.getChildren().addAll(list, stage == Stage.PREVIEW ? choosing() : done(found));
        box.getStyleClass().add("import-account");
        return box;
    }

    private Node filter() {
        TextField words = new TextField();
        words.setId("import-words");
        ClearedFirst.in(words);
        words.setPromptText(text("words"));
        FieldName.set(words, text("words"));
        words.textProperty().bindBidirectional(model.words());
        HBox.setHgrow(words, Priority.ALWAYS);
        ChoiceBox<Show> show = new ChoiceBox<>();
        show.setId("import-show");
        FieldName.set(show, text("show"));
        show.getItems().setAll(Show.values());
        show.setConverter(new StringConverter<>() {
            @Override
            public String toString(Show value) {
                return text("show." + value.name().toLowerCase(Locale.ROOT));
            }

            @Override
            public Show fromString(String said) {
                throw new UnsupportedOperationException("it is chosen, never typed");
            }
        });
        show.valueProperty().bindBidirectional(model.show());
        HBox row = new HBox(words, show);
        row.getStyleClass().add("form-when");
        return row;
    }

    private Node all() {
        CheckBox all = new CheckBox(text("all"));
        all.setId("import-all");
        all.setSelected(true);
        all.setOnAction(_ -> model.tick(all.isSelected()));
        return all;
    }

    private ListView<ImportItem> list() {
        ListView<ImportItem> list = new ListView<>(model.shown());
        list.setId("import-rows");
        list.setAccessibleText(text("rows"));
        list.setPlaceholder(Form.hint(text("none")));
        list.setMinHeight(120);
        list.setCellFactory(_ -> new ImportCell(model.stage(), dates));
        list.setOnKeyPressed(key -> {
            ImportItem item = list.getSelectionModel().getSelectedItem();
            if (key.getCode() == KeyCode.SPACE
                    && item != null
                    && item.row().fate().comes()) {
                item.wanted().set(!item.wanted().get());
                key.consume();
            }
        });
        return list;
    }

    private Node choosing() {
        Button bring = new Button();
        bring.setId("import-bring");
        bring.setOnAction(_ -> model.bring());
        bring.getStyleClass().add(Styles.ACCENT);
        bring.disableProperty().bind(model.wanted().isEqualTo(0));
        model.wanted().subscribe(many -> bring.setText(Messages.text("import.bring", many)));
        return buttons(bring, button("other", Feather.CORNER_UP_LEFT, model::begin));
    }

    private Node done(ImportAccount found) {
        Button other = button("more", Feather.FILE_PLUS, model::begin);
        return found.run().isEmpty()
                ? buttons(other)
                : buttons(button("back", Feather.CORNER_UP_LEFT, model::takeBack), other);
    }

    private void chooseFiles() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(text("files"));
        chooser.getExtensionFilters()
                .setAll(
                        new FileChooser.ExtensionFilter(text("kinds"), KINDS),
                        new FileChooser.ExtensionFilter(text("kinds.all"), "*.*"));
        List<File> chosen = chooser.showOpenMultipleDialog(pane.getScene().getWindow());
        if (chosen != null) {
            model.take(chosen.stream().map(File::toPath).toList());
        }
    }

    private void chooseFolder() {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(text("folder"));
        File chosen = chooser.showDialog(pane.getScene().getWindow());
        if (chosen != null) {
            model.take(List.of(chosen.toPath()));
        }
    }

    private static Button button(String name, Feather icon, Runnable action) {
        Button button = new Button(text(name), new FontIcon(icon));
        button.setId("import-" + name);
        button.setOnAction(_ -> action.run());
        return button;
    }

    private static Node buttons(Node... buttons) {
        FlowPane row = new FlowPane(buttons);
        row.getStyleClass().add("filters");
        return row;
    }

    private static String text(String key) {
        return Messages.text("import." + key);
    }
}

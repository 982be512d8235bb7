package app.byline.ui.fetch;

import app.byline.post.PostId;
import app.byline.publish.Blog;
import app.byline.publish.FetchState;
import app.byline.publish.Fetched;
import app.byline.publish.RemotePost.Kind;
import app.byline.ui.ClearedFirst;
import app.byline.ui.FieldName;
import app.byline.ui.FlowRow;
import app.byline.ui.publish.Form;
import app.byline.ui.text.Messages;
import app.byline.ui.text.PostDate;
import atlantafx.base.theme.Styles;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.Parent;
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
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The posts of a blog to look through and to choose from, and how far fetching them is. JavaFX's thread.
public final class FetchPane {
    /// More failures than that are counted.
    private static final int MOST_FAILURES = 5;

    private final FetchModel model;
    private final ListView<RemoteItem> list;
    private final TextField words = new TextField();
    private final VBox pane;

    /// `open` shows a post of the library, `connect` begins to connect a blog.
    public FetchPane(FetchModel model, PostDate dates, Consumer<PostId> open, Runnable connect) {
        this.model = model;
        list = list(dates, open);
        VBox.setVgrow(list, Priority.ALWAYS);
        VBox found = new VBox(question(), problem(), ticks(), list, foot());
        found.getStyleClass().add("import-account");
        VBox.setVgrow(found, Priority.ALWAYS);
        Node none = none(connect);
        Form.showWhen(found, Bindings.isNotEmpty(model.blogs()));
        Form.showWhen(none, Bindings.isEmpty(model.blogs()));
        pane = new VBox(none, found, progress(), came(), failures());
        pane.getStyleClass().addAll("panel", "form", "fetch");
        pane.setId("fetch");
    }

    public Parent node() {
        return pane;
    }

    /// Gives the keys to the list.
    public void focus() {
        list.requestFocus();
    }

    private static Node none(Runnable connect) {
        Button button = new Button(text("connect"), new FontIcon(Feather.PLUS));
        button.setId("fetch-connect");
        button.setOnAction(_ -> connect.run());
        VBox box = new VBox(Form.hint(text("no_blogs")), button);
        box.getStyleClass().add("form-part");
        return box;
    }

    private Node question() {
        ChoiceBox<Blog> blog = choice("blog", Blog::name);
        blog.setItems(model.blogs());
        blog.valueProperty().bindBidirectional(model.blog());
        ChoiceBox<Kind> kind =
                choice("kind", value -> text("kind." + value.name().toLowerCase(Locale.ROOT)));
        kind.getItems().setAll(Kind.values());
        kind.valueProperty().bindBidirectional(model.kind());
        words.setId("fetch-words");
        ClearedFirst.in(words);
        words.setPromptText(text("words"));
        FieldName.set(words, text("words"));
        words.textProperty().bindBidirectional(model.words());
        words.setOnAction(_ -> model.list());
        HBox.setHgrow(words, Priority.ALWAYS);
        Button look = button("list", Feather.SEARCH, model::list);
        FlowRow row = new FlowRow(blog, kind, words, look);
        row.getStyleClass().add("form-when");
        return row;
    }

    private static <T> ChoiceBox<T> choice(String name, Function<T, String> called) {
        ChoiceBox<T> choice = new ChoiceBox<>();
        choice.setId("fetch-" + name);
        FieldName.set(choice, text(name));
        choice.setMinWidth(Region.USE_PREF_SIZE);
        choice.setConverter(new StringConverter<>() {
            @Override
            public String toString(T value) {
                return value == null ? "" : called.apply(value);
            }

            @Override
            public T fromString(String said) {
                throw new UnsupportedOperationException("it is chosen, never typed");
            }
        });
        return choice;
    }

    private Node problem() {
        Label happened = Form.wrapped("");
        happened.setId("fetch-problem");
        happened.textProperty().bind(model.problem());
        VBox box = new VBox(happened);
        box.getStyleClass().add("form-problem");
        Form.showWhen(box, model.problem().isNotEmpty());
        return box;
    }

    private Node ticks() {
        CheckBox every = new CheckBox(text("every"));
        every.setId("fetch-every");
        every.setOnAction(_ -> model.tick(every.isSelected()));
        Runnable show = () -> every.setSelected(!model.items().isEmpty()
                && model.wanted().get() == model.items().size());
        model.wanted().subscribe(_ -> show.run());
        model.items().addListener((Observable _) -> show.run());
        every.disableProperty().bind(Bindings.isEmpty(model.items()));
        return every;
    }

    private ListView<RemoteItem> list(PostDate dates, Consumer<PostId> open) {
        ListView<RemoteItem> rows = new ListView<>(model.items());
        rows.setId("fetch-rows");
        rows.setAccessibleText(text("rows"));
        rows.setMinHeight(120);
        Label empty = Form.hint("");
        empty.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> model.asking().get()
                                ? text("asking")
                                : model.problem().get().isEmpty() ? text("none") : "",
                        model.asking(),
                        model.problem()));
        rows.setPlaceholder(empty);
        rows.setCellFactory(_ -> new FetchCell(dates, open));
        rows.setOnKeyPressed(key -> {
            RemoteItem item = rows.getSelectionModel().getSelectedItem();
            if (item != null && key.getCode() == KeyCode.SPACE) {
                item.wanted().set(!item.wanted().get());
                key.consume();
            } else if (item != null && key.getCode() == KeyCode.ENTER) {
                item.here().get().ifPresent(open);
            }
        });
        return rows;
    }

    private Node foot() {
        Label listed = Form.hint("");
        listed.setId("fetch-listed");
        listed.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> model.items().isEmpty()
                                ? ""
                                : Messages.text(
                                        "fetch.listed",
                                        model.items().size(),
                                        model.all().get()),
                        model.items(),
                        model.all()));
        Button more = button("more", Feather.CHEVRON_DOWN, model::listMore);
        more.disableProperty().bind(model.more().not());
        Button chosen = button("chosen", Feather.DOWNLOAD, model::fetch);
        chosen.getStyleClass().add(Styles.ACCENT);
        chosen.disableProperty().bind(model.wanted().isEqualTo(0));
        model.wanted()
                .subscribe(many -> chosen.setText(
                        many.intValue() == 0 ? text("chosen") : Messages.text("fetch.chosen.many", many)));
        Button all = button("all", Feather.DOWNLOAD_CLOUD, model::fetchAll);
        FlowPane row = new FlowPane(chosen, all, more);
        row.getStyleClass().add("filters");
        return new VBox(listed, row);
    }

    private Node progress() {
        ProgressBar bar = new ProgressBar();
        bar.setId("fetch-progress");
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.setAccessibleText(text("progress"));
        Label said = Form.wrapped("");
        said.setId("fetch-said");
        Button stop = button("stop", Feather.X_CIRCLE, model::cancel);
        VBox box = new VBox(said, bar, stop);
        box.getStyleClass().add("form-part");
        model.state().subscribe(now -> {
            said.setText(said(now));
            long many = now.done() + now.waiting();
            bar.setProgress(many == 0 ? ProgressBar.INDETERMINATE_PROGRESS : (double) now.done() / many);
        });
        Form.showWhen(box, model.state().map(FetchState::isBusy));
        return box;
    }

    private static String said(FetchState now) {
        return now.paused().isEmpty()
                ? Messages.text("fetch.progress.said", now.done(), now.waiting())
                : Messages.text("fetch.progress.paused", now.waiting(), now.paused());
    }

    private Node came() {
        Label came = Form.hint("");
        came.setId("fetch-came");
        model.state().subscribe(now -> came.setText(Messages.text("fetch.came", now.done())));
        Form.showWhen(came, model.state().map(now -> !now.isBusy() && now.done() > 0));
        return came;
    }

    private Node failures() {
        Label what = Form.wrapped("");
        what.setId("fetch-failures");
        FlowPane ways = new FlowPane(
                button("again", Feather.REFRESH_CW, model::again), button("let_go", Feather.X, model::cancel));
        ways.getStyleClass().add("filters");
        VBox box = new VBox(what, ways);
        box.getStyleClass().add("form-problem");
        model.state().subscribe(now -> what.setText(failures(now)));
        Form.showWhen(box, model.state().map(now -> !now.failed().isEmpty() && !now.isBusy()));
        return box;
    }

    private String failures(FetchState now) {
        StringBuilder said =
                new StringBuilder(Messages.text("fetch.failures", now.failed().size()));
        now.failed().stream()
                .limit(MOST_FAILURES)
                .forEach(one -> said.append('\n').append(failure(one)));
        return said.toString();
    }

    private String failure(Fetched one) {
        String title = one.title().isBlank() ? text("untitled") : one.title();
        return Messages.text(
                "fetch.failure",
                title,
                one.why().map(why -> FetchModel.why(why, model.name(one))).orElse(""));
    }

    private static Button button(String name, Feather icon, Runnable action) {
        Button button = new Button(text(name), new FontIcon(icon));
        button.setId("fetch-" + name);
        button.setOnAction(_ -> action.run());
        return button;
    }

    private static String text(String key) {
        return Messages.text("fetch." + key);
    }
}

package app.byline.ui.outbox;

import app.byline.publish.Outcome.Reason;
import app.byline.publish.SentPost;
import app.byline.publish.WaitingPost;
import app.byline.ui.FactsCell;
import app.byline.ui.publish.Form;
import app.byline.ui.publish.JobButtons;
import app.byline.ui.publish.UploadList;
import app.byline.ui.publish.UploadModel;
import app.byline.ui.text.Messages;
import app.byline.ui.text.PostDate;
import app.byline.ui.theme.ListRows;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The outbox beside the text: what waits and why, with the ways on; below it what was sent, with its links. JavaFX's
/// thread.
public final class OutboxPane {
    /// Of those that wait: more than these scroll.
    private static final int ROWS = 4;

    private final OutboxModel model;
    private final OutboxWords words;
    private final ListView<WaitingPost> waiting;
    private final ListView<SentPost> sent;
    private final VBox pane;

    /// `uploads` tells how far the images on their way are.
    public OutboxPane(OutboxModel model, UploadModel uploads, PostDate dates) {
        this.model = model;
        this.words = new OutboxWords(dates);
        waiting = list(
                "outbox-waiting",
                model.waiting(),
                new PostLine<>(
                        post -> OutboxModel.title(post.title()),
                        words::line,
                        post -> post.job().waitsForAuthor()));
        sent = list(
                "outbox-sent",
                model.sent(),
                new PostLine<>(post -> OutboxModel.title(post.title()), words::line, _ -> false));
        ListRows.tell(waiting, ROWS);
        keys(waiting, post -> model.open(post.job().post()));
        keys(sent, model::view);
        waiting.setOnKeyPressed(key -> {
            WaitingPost post = waiting.getSelectionModel().getSelectedItem();
            if (post != null && key.getCode() == KeyCode.DELETE) {
                model.cancel(post);
                key.consume();
            }
        });
        waiting.getSelectionModel().selectedItemProperty().subscribe(post -> {
            if (post != null) {
                model.choose(post);
            }
        });
        // A list that was read anew has the same post, told differently.
        model.waiting().addListener((ListChangeListener<WaitingPost>) _ -> selectAgain());
        VBox.setVgrow(sent, Priority.ALWAYS);
        VBox sentRow = titled("outbox.sent", sent);
        pane = Form.column(
                titled("outbox.waiting", waiting),
                details(),
                new UploadList(uploads).node(),
                sentRow,
                sentActions(),
                Form.hint(Messages.text("outbox.keys")));
        VBox.setVgrow(sentRow, Priority.ALWAYS);
        selectAgain();
        model.refresh();
    }

    /// As high as there is room, and no lower than its parts need.
    public Node node() {
        ScrollPane scroll = new ScrollPane(pane);
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        return scroll;
    }

    private static <T> ListView<T> list(String id, ObservableList<T> items, PostLine<T> line) {
        ListView<T> list = new ListView<>(items);
        list.setId(id);
        list.setCellFactory(_ -> line.cell());
        Label empty = Form.hint(Messages.text(id.replace('-', '.') + ".none"));
        list.setPlaceholder(empty);
        return list;
    }

    private static <T> void keys(ListView<T> list, Consumer<T> action) {
        list.addEventHandler(KeyEvent.KEY_PRESSED, key -> {
            if (key.getCode() == KeyCode.ENTER) {
                run(list, action);
                key.consume();
            }
        });
        list.setOnMouseClicked(click -> {
            if (click.getButton() == MouseButton.PRIMARY && click.getClickCount() == 2) {
                run(list, action);
            }
        });
    }

    private static <T> void run(ListView<T> list, Consumer<T> action) {
        @Nullable T item = list.getSelectionModel().getSelectedItem();
        if (item != null) {
            action.accept(item);
        }
    }

    private static VBox titled(String key, ListView<?> list) {
        VBox row = Form.row(key, list);
        list.setAccessibleText(Messages.text(key));
        return row;
    }

    private void selectAgain() {
        if (model.chosen().get().isEmpty()) {
            // Why the first one waits is seen at once.
            waiting.getSelectionModel().selectFirst();
        }
        model.chosen()
                .get()
                .ifPresent(before -> model.waiting().stream()
                        .filter(post -> post.job().id().equals(before.job().id()))
                        .findFirst()
                        .ifPresent(post -> {
                            waiting.getSelectionModel().select(post);
                            waiting.scrollTo(post);
                        }));
    }

    /// Of the chosen one: what happened, what is safe, the ways on.
    private Node details() {
        Label happened = wrapped("problem-title");
        happened.setId("outbox-happened");
        Label next = wrapped("outbox-next");
        Label says = wrapped("problem-server");
        FlowPane ways = new FlowPane();
        ways.getStyleClass().add("filters");
        JobButtons buttons = new JobButtons("outbox", model.deeds(), model.deeds()::retry);
        Button open = button(
                "outbox.open", () -> run(waiting, post -> model.open(post.job().post())));
        VBox box = new VBox(happened, next, says, ways);
        box.setId("outbox-details");
        box.getStyleClass().add("form-row");
        model.chosen().subscribe((Optional<WaitingPost> chosen) -> {
            Form.show(box, chosen.isPresent());
            chosen.ifPresent(post -> {
                happened.setText(words.happened(post));
                next.setText(words.next(post));
                String problem = post.job().problem().strip();
                // Of a password that can't be read neither network nor blog knows.
                boolean locked = post.job().refusal().equals(Optional.of(Reason.PASSWORD_UNREADABLE));
                says.setText(Messages.text("outbox.says", problem));
                Form.show(says, !problem.isEmpty() && !locked);
                ways.getChildren().setAll(buttons.of(post.job()));
                ways.getChildren().add(open);
            });
        });
        return box;
    }

    private Node sentActions() {
        Button view = button("outbox.view", () -> run(sent, model::view));
        Button open = button("outbox.openSent", () -> run(sent, post -> model.open(post.post())));
        Button back = button("outbox.takeBack", () -> run(sent, model::takeBack));
        FlowPane actions = new FlowPane(view, open, back);
        actions.getStyleClass().add("filters");
        Form.show(actions, false);
        sent.getSelectionModel().selectedItemProperty().subscribe(post -> {
            Form.show(actions, post != null);
            back.setDisable(post == null || !post.isThere());
        });
        return actions;
    }

    private static Button button(String key, Runnable action) {
        Button button = new Button(Messages.text(key));
        button.setId(key.replace('.', '-'));
        button.setOnAction(_ -> action.run());
        return button;
    }

    private static Label wrapped(String style) {
        Label label = Form.wrapped("");
        label.getStyleClass().add(style);
        return label;
    }

    /// A title with a line of facts below it, and whether the author must act.
    private record PostLine<T>(Function<T, String> title, Function<T, String> facts, Function<T, Boolean> failed) {
        FactsCell<T> cell() {
            return new FactsCell<>(title, facts, failed);
        }
    }
}

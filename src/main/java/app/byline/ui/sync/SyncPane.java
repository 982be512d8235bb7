package app.byline.ui.sync;

import app.byline.sync.Mirror;
import app.byline.ui.Wrapping;
import app.byline.ui.publish.Form;
import app.byline.ui.text.Messages;
import app.byline.ui.text.PostDate;
import atlantafx.base.theme.Styles;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.property.StringProperty;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// The panel for other computers and folders: how each place stands, and the form that connects one. JavaFX's thread.
public final class SyncPane {
    private final SyncModel model;
    private final Sentences sentences;
    private final VBox pane;
    private final VBox places = new VBox();

    /// `watch` asks for a folder.
    public SyncPane(SyncModel model, PostDate dates, Runnable watch) {
        this.model = model;
        this.sentences = new Sentences(dates);
        places.getStyleClass().add("form-part");
        places.setId("sync-places");
        model.stands().addListener((ListChangeListener<SyncModel.Stand>) _ -> showPlaces());
        showPlaces();
        Button folder = new Button(Messages.text("sync.watch"));
        folder.setId("sync-watch");
        folder.setOnAction(_ -> watch.run());
        VBox folders = new VBox(folder, Form.hint(Messages.text("sync.watch.hint")));
        folders.getStyleClass().add("form-row");
        pane = Form.column(Form.hint(Messages.text("sync.intro")), places, connection(), folders);
        model.refresh();
    }

    public Node node() {
        return pane;
    }

    private void showPlaces() {
        places.getChildren().setAll(model.stands().stream().map(this::place).toList());
        Form.show(places, !model.stands().isEmpty());
    }

    private Node place(SyncModel.Stand stand) {
        Label address = new Label(stand.mirror().address());
        Wrapping.on(address);
        address.getStyleClass().add("form-label");
        Label state = new Label(sentences.whole(stand.state()));
        Wrapping.on(state);
        Button now = new Button(Messages.text("command.sync.now"));
        now.setOnAction(_ -> model.now());
        Button forget =
                new Button(Messages.text(stand.mirror().kind() == Mirror.Kind.GIT ? "sync.forget" : "sync.unwatch"));
        forget.getStyleClass().add(Styles.FLAT);
        forget.setOnAction(_ -> model.forget(stand.mirror()));
        HBox buttons = new HBox(now, forget);
        buttons.getStyleClass().add("form-when");
        VBox place = new VBox(address, state, buttons);
        place.getStyleClass().add("form-row");
        return place;
    }

    private Node connection() {
        TextField address = field("sync-address", model.address());
        address.setPromptText("https://example.org/posts.git");
        TextField user = field("sync-user", model.user());
        PasswordField password = new PasswordField();
        password.setId("sync-password");
        password.textProperty().bindBidirectional(model.password());
        password.setOnAction(_ -> model.connect());
        PasswordField phrase = new PasswordField();
        phrase.setId("sync-passphrase");
        phrase.textProperty().bindBidirectional(model.phrase());
        VBox phraseRow = Form.row("connect.passphrase", phrase);
        model.phraseWanted().subscribe(wanted -> Form.show(phraseRow, wanted));
        Button connect = new Button(Messages.text("sync.connect"));
        connect.setId("sync-connect");
        connect.getStyleClass().add(Styles.ACCENT);
        connect.disableProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> model.busy().get() || model.address().get().isBlank(), model.busy(), model.address()));
        connect.setOnAction(_ -> model.connect());
        VBox form = Form.column(
                Form.row("sync.address", address),
                Form.row("sync.user", user),
                Form.row("sync.password", password),
                phraseRow,
                problem(),
                connect);
        form.getStyleClass().setAll("form-part");
        model.remote().subscribe((Optional<SyncModel.Stand> remote) -> Form.show(form, remote.isEmpty()));
        return form;
    }

    private TextField field(String id, StringProperty text) {
        TextField field = new TextField();
        field.setId(id);
        field.textProperty().bindBidirectional(text);
        field.setOnAction(_ -> model.connect());
        return field;
    }

    private Node problem() {
        Label happened = new Label();
        happened.setId("sync-problem");
        happened.getStyleClass().add("problem-title");
        Wrapping.on(happened);
        Label next = new Label();
        Wrapping.on(next);
        VBox box = new VBox(happened, next);
        box.getStyleClass().add("form-problem");
        model.problem().subscribe((Optional<SyncModel.Problem> problem) -> {
            Form.show(box, problem.isPresent());
            problem.ifPresent(now -> {
                happened.setText(now.happened());
                next.setText(now.next());
            });
        });
        return box;
    }
}

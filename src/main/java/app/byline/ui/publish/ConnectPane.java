package app.byline.ui.publish;

import app.byline.publish.BlogKind;
import app.byline.publish.PostManner;
import app.byline.ui.FlowRow;
import app.byline.ui.Wrapping;
import app.byline.ui.publish.BlogKeeping.Problem;
import app.byline.ui.text.Messages;
import atlantafx.base.theme.Styles;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The form that connects a blog: address, then user and password, then it is there. JavaFX's thread.
public final class ConnectPane {
    private final ConnectModel model;
    private final VBox form;
    private final TextField address = new TextField();

    public ConnectPane(ConnectModel model) {
        this.model = model;
        Label intro = Form.hint(Messages.text("connect.intro"));
        form = Form.column(
                intro,
                address(),
                found(),
                access(),
                problem("connect-problem", model.problem()),
                new CertificatePane(model.certificate(), model::trust).node(),
                connected(),
                new SignInPane(model.service()).node());
    }

    public Node node() {
        return form;
    }

    private Node address() {
        address.setId("connect-address");
        address.setPromptText("example.org");
        address.textProperty().bindBidirectional(model.address());
        address.setOnAction(_ -> model.find());
        Button find = new Button(Messages.text("connect.find"));
        find.setId("connect-find");
        find.setMinWidth(Region.USE_PREF_SIZE);
        find.disableProperty().bind(model.busy());
        find.setOnAction(_ -> model.find());
        HBox.setHgrow(address, Priority.ALWAYS);
        FlowRow line = new FlowRow(address, find);
        line.getStyleClass().add("form-when");
        VBox row = Form.row("connect.address", line);
        Label busy = Form.hint(Messages.text("connect.busy"));
        model.busy().subscribe(now -> Form.show(busy, now));
        row.getChildren().add(busy);
        return row;
    }

    private Node found() {
        Label name = new Label();
        name.setId("connect-found");
        Wrapping.on(name);
        name.setGraphic(new FontIcon(Feather.CHECK_CIRCLE));
        name.getStyleClass().add("good");
        Label door = Form.hint("");
        door.setId("connect-door");
        VBox all = new VBox(name, door);
        all.getStyleClass().add("form-row");
        model.found().subscribe(found -> {
            Form.show(all, found.isPresent());
            Form.show(name, found.isPresent());
            found.ifPresent(here -> {
                name.setText(Messages.text(
                        "connect.found", here.blog().name(), here.blog().home().toString()));
                String key = "connect.found." + here.blog().kind().name().toLowerCase(Locale.ROOT);
                Form.show(door, Messages.has(key));
                door.setText(Messages.has(key) ? Messages.text(key) : "");
            });
        });
        return all;
    }

    private Node access() {
        Button browser = new Button(Messages.text("connect.authorise"), new FontIcon(Feather.EXTERNAL_LINK));
        browser.setId("connect-authorise");
        Wrapping.on(browser);
        browser.setMinHeight(Region.USE_PREF_SIZE);
        browser.setOnAction(_ -> model.authorise());
        VBox first = new VBox(browser, Form.hint(Messages.text("connect.authorise.hint")));
        first.getStyleClass().add("form-row");
        TextField user = new TextField();
        user.setId("connect-user");
        user.textProperty().bindBidirectional(model.user());
        VBox made = Form.row("connect.password", secret("connect-password", model.password()));
        VBox own = Form.row("connect.password.own", secret("connect-password-own", model.password()));
        PasswordField phrase = secret("connect-passphrase", model.phrase());
        VBox phraseRow = Form.row("connect.passphrase", phrase);
        model.phraseWanted().subscribe(wanted -> {
            Form.show(phraseRow, wanted);
            if (wanted) {
                phrase.requestFocus();
            }
        });
        Button test = new Button(Messages.text("connect.test"));
        test.setId("connect-test");
        test.getStyleClass().add(Styles.ACCENT);
        test.disableProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> model.busy().get()
                                || model.user().get().isBlank()
                                || model.password().get().isBlank(),
                        model.busy(),
                        model.user(),
                        model.password()));
        test.setOnAction(_ -> model.connect());
        VBox all = Form.column(first, Form.row("connect.user", user), made, own, phraseRow, test);
        all.getStyleClass().setAll("form-part");
        model.found().subscribe(found -> {
            // The keys of fields that go would come to the next button, and Enter would leave for the browser.
            if (found.isEmpty() && all.isFocusWithin()) {
                address.requestFocus();
            }
            Form.show(all, found.isPresent());
            Form.show(first, found.flatMap(here -> here.authorise()).isPresent());
            boolean signsIn = found.filter(here -> here.blog().kind() != BlogKind.WORDPRESS)
                    .isPresent();
            Form.show(own, signsIn);
            Form.show(made, !signsIn);
            if (found.isPresent()) {
                user.requestFocus();
            }
        });
        return all;
    }

    private PasswordField secret(String id, StringProperty typed) {
        PasswordField field = new PasswordField();
        field.setId(id);
        field.textProperty().bindBidirectional(typed);
        field.setOnAction(_ -> model.connect());
        return field;
    }

    static Node problem(String id, ObservableValue<Optional<Problem>> problems) {
        Label happened = new Label();
        happened.setId(id);
        happened.getStyleClass().add("problem-title");
        Label next = new Label();
        Label detail = Form.hint("");
        Wrapping.on(happened, next);
        VBox box = new VBox(happened, next, detail);
        box.getStyleClass().add("form-problem");
        problems.subscribe(problem -> {
            Form.show(box, problem.isPresent());
            problem.ifPresent(now -> {
                happened.setText(now.happened());
                next.setText(now.next());
                detail.setText(now.detail());
                Form.show(detail, !now.detail().isEmpty());
            });
        });
        return box;
    }

    private Node connected() {
        Label label = new Label();
        label.setId("connect-done");
        Wrapping.on(label);
        label.setGraphic(new FontIcon(Feather.CHECK_CIRCLE));
        label.getStyleClass().add("good");
        model.connected().subscribe(blog -> {
            Form.show(label, blog.isPresent());
            blog.ifPresent(now -> label.setText(Messages.text("connect.done", now.name())));
        });
        VBox all = new VBox(label, manner());
        all.getStyleClass().add("form-row");
        return all;
    }

    /// Told where it is not what most blogs want; whoever knows better says so.
    private Node manner() {
        CheckBox blocks = new CheckBox(Messages.text("connect.blocks"));
        blocks.setId("connect-blocks");
        blocks.setOnAction(_ -> model.write(blocks.isSelected() ? PostManner.BLOCKS : PostManner.HTML));
        Label hint = Form.hint(Messages.text("connect.html"));
        hint.setId("connect-html");
        VBox row = new VBox(hint, blocks);
        row.getStyleClass().add("form-row");
        model.connected().subscribe(blog -> {
            boolean plain =
                    blog.filter(now -> PostManner.of(now) == PostManner.HTML).isPresent();
            Form.show(row, plain || (blog.isPresent() && row.isVisible()));
            blocks.setSelected(blog.isPresent() && !plain);
        });
        return row;
    }
}

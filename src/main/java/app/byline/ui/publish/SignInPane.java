package app.byline.ui.publish;

import app.byline.publish.Blog;
import app.byline.ui.Wrapping;
import app.byline.ui.text.Messages;
import atlantafx.base.theme.Styles;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The part of the connect form that goes by WordPress.com's page in the browser. JavaFX's thread.
final class SignInPane {
    private final SignInModel model;
    private final VBox form;

    SignInPane(SignInModel model) {
        this.model = model;
        form = Form.column(
                begin(), waiting(), blogs(), ConnectPane.problem("connect-com-problem", model.problem()), done());
        form.getStyleClass().setAll("form-part");
    }

    Node node() {
        return form;
    }

    private Node begin() {
        Button begin = new Button(Messages.text("connect.com.sign_in"), new FontIcon(Feather.EXTERNAL_LINK));
        begin.setId("connect-com");
        begin.disableProperty().bind(model.waiting());
        begin.setOnAction(_ -> model.signIn());
        return Form.row("connect.com", begin);
    }

    private Node waiting() {
        Button cancel = new Button(Messages.text("connect.com.cancel"));
        cancel.setId("connect-com-cancel");
        cancel.setOnAction(_ -> model.cancel());
        VBox row = new VBox(Form.hint(Messages.text("connect.com.waiting")), cancel);
        row.getStyleClass().add("form-row");
        model.waiting().subscribe(now -> Form.show(row, now));
        return row;
    }

    private Node blogs() {
        VBox choices = new VBox();
        choices.setId("connect-com-blogs");
        choices.getStyleClass().add("form-choices");
        PasswordField phrase = new PasswordField();
        phrase.setId("connect-com-passphrase");
        phrase.textProperty().bindBidirectional(model.phrase());
        VBox phraseRow = Form.row("connect.passphrase", phrase);
        model.phraseWanted().subscribe(wanted -> Form.show(phraseRow, wanted));
        Button connect = new Button(Messages.text("connect.com.connect"));
        connect.setId("connect-com-connect");
        connect.getStyleClass().add(Styles.ACCENT);
        connect.setOnAction(_ -> model.connect());
        VBox all = Form.column(Form.row("connect.com.choose", choices), phraseRow, connect);
        all.getStyleClass().setAll("form-part");
        model.blogs().subscribe(found -> {
            Form.show(all, !found.isEmpty());
            choices.getChildren().setAll(found.stream().map(SignInPane::choice).toList());
            connect.disableProperty()
                    .bind(Bindings.createBooleanBinding(
                            () -> found.stream().noneMatch(one -> one.chosen().get()),
                            found.stream().map(SignInModel.Choosable::chosen).toArray(ObservableValue[]::new)));
        });
        return all;
    }

    private static Node choice(SignInModel.Choosable one) {
        CheckBox box = new CheckBox(one.blog().name() + "\n" + one.blog().home().getHost());
        box.selectedProperty().bindBidirectional(one.chosen());
        return box;
    }

    private Node done() {
        Label label = new Label();
        label.setId("connect-com-done");
        Wrapping.on(label);
        label.setGraphic(new FontIcon(Feather.CHECK_CIRCLE));
        label.getStyleClass().add("good");
        model.connected().subscribe(blogs -> {
            Form.show(label, !blogs.isEmpty());
            label.setText(Messages.text(
                    "connect.com.done", blogs.stream().map(Blog::name).collect(Collectors.joining(", "))));
        });
        return label;
    }
}

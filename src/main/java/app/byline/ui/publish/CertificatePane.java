package app.byline.ui.publish;

import app.byline.publish.ServerCertificate;
import app.byline.publish.ServerCertificate.Trouble;
import app.byline.ui.Wrapping;
import app.byline.ui.text.Messages;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/// What a server shows whose word can't be trusted, in plain words, and the way to trust it all the same. JavaFX's
/// thread.
final class CertificatePane {
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withZone(ZoneId.systemDefault());

    private final VBox box = new VBox();

    /// `trust` is run when the author decides so.
    CertificatePane(ObservableValue<Optional<ServerCertificate>> certificate, Runnable trust) {
        box.getStyleClass().add("form-row");
        box.setId("connect-certificate");
        Button button = new Button(Messages.text("connect.cert.trust"));
        button.setId("connect-trust");
        button.setOnAction(_ -> trust.run());
        certificate.subscribe(shown -> {
            Form.show(box, shown.isPresent());
            box.getChildren().clear();
            shown.ifPresent(now -> show(now, button));
        });
    }

    Node node() {
        return box;
    }

    private void show(ServerCertificate certificate, Button button) {
        Arrays.stream(Trouble.values())
                .filter(certificate.troubles()::contains)
                .forEach(trouble -> box.getChildren().add(words(said(trouble, certificate))));
        box.getChildren()
                .addAll(
                        fact("connect.cert.for", certificate.subject()),
                        fact("connect.cert.by", certificate.issuer()),
                        fact("connect.cert.until", day(certificate.from()) + " – " + day(certificate.until())),
                        fingerprint(certificate.fingerprint()),
                        Form.hint(Messages.text("connect.cert.hint")),
                        button);
    }

    private static String said(Trouble trouble, ServerCertificate certificate) {
        String key = "connect.cert." + trouble.name().toLowerCase(Locale.ROOT);
        return switch (trouble) {
            case EXPIRED -> Messages.text(key, day(certificate.until()));
            case NOT_YET -> Messages.text(key, day(certificate.from()));
            case OTHER_HOST ->
                Messages.text(
                        key,
                        certificate.hosts().isEmpty() ? certificate.subject() : String.join(", ", certificate.hosts()),
                        certificate.server().getHost());
            case SELF_SIGNED, UNKNOWN_ISSUER, CHANGED -> Messages.text(key);
        };
    }

    private static String day(Instant time) {
        return DAY.format(time);
    }

    private static Label words(String text) {
        Label label = new Label(text);
        Wrapping.on(label);
        return label;
    }

    /// All of it in sight, since it is to be compared.
    private static VBox fingerprint(String value) {
        TextArea area = new TextArea(value);
        area.setEditable(false);
        Wrapping.on(area);
        area.setPrefRowCount(3);
        return Form.row("connect.cert.print", area);
    }

    /// To be copied, too.
    private static VBox fact(String key, String value) {
        TextField field = new TextField(value);
        field.setEditable(false);
        return Form.row(key, field);
    }
}

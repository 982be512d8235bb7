package app.byline.ui.publish;

import app.byline.publish.preflight.Remark;
import app.byline.ui.Wrapping;
import app.byline.ui.text.Messages;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// What to look at before publishing, quietly, each with what one click can do about it. JavaFX's thread.
final class RemarkList {
    private final PreflightModel model;
    private final VBox rows = new VBox();
    private final Button sites = new Button();
    private final VBox all;

    RemarkList(PreflightModel model) {
        this.model = model;
        rows.setId("remarks");
        rows.getStyleClass().add("remarks");
        sites.setId("remarks-sites");
        sites.setOnAction(_ -> model.askSites());
        model.asking().subscribe(asking -> {
            sites.setDisable(asking);
            sites.setText(Messages.text(asking ? "remarks.sites.asking" : "remarks.sites"));
        });
        model.remarks().subscribe(this::show);
        all = Form.row("remarks", rows);
    }

    Node node() {
        return all;
    }

    /// Asks other sites; it stands apart, so that the keys go to the form first.
    Node sites() {
        return sites;
    }

    private void show(List<Remark> remarks) {
        if (remarks.isEmpty()) {
            rows.getChildren().setAll(Form.hint(Messages.text("remarks.none")));
        } else {
            rows.getChildren().setAll(remarks.stream().map(this::row).toList());
        }
    }

    private Node row(Remark remark) {
        String key = "remark." + remark.kind().name().toLowerCase(Locale.ROOT);
        Label said = new Label(Messages.text(key, shortened(remark.about())));
        Wrapping.on(said);
        VBox row = new VBox(said);
        row.getStyleClass().add("remark");
        remark.mend().ifPresent(mend -> {
            Hyperlink link = new Hyperlink(
                    switch (mend) {
                        case Remark.Mend.Change _, Remark.Mend.Lighter _ -> Messages.text(key + ".mend");
                        case Remark.Mend.Place _ ->
                            Messages.text(Messages.has(key + ".place") ? key + ".place" : "remark.place");
                    });
            link.setOnAction(_ -> model.mend(remark));
            row.getChildren().add(link);
        });
        return row;
    }

    /// Addresses can be longer than any panel is wide.
    private static String shortened(String about) {
        return about.length() <= 80 ? about : about.substring(0, 40) + "…" + about.substring(about.length() - 39);
    }
}

package app.byline.ui.publish;

import app.byline.ui.text.Messages;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;

/// How much there is to look at before publishing, in the window's foot; nothing where there is nothing. JavaFX's
/// thread.
public final class RemarkStatus {
    private final Hyperlink link = new Hyperlink();

    /// `show` brings the list forward.
    public RemarkStatus(PreflightModel model, Runnable show) {
        link.setId("remarks-count");
        link.setOnAction(_ -> {
            link.setVisited(false);
            show.run();
        });
        model.remarks().subscribe(remarks -> {
            Form.show(link, !remarks.isEmpty());
            link.setText(
                    remarks.size() == 1
                            ? Messages.text("remarks.one")
                            : Messages.text("remarks.several", remarks.size()));
        });
    }

    public Node node() {
        return link;
    }
}

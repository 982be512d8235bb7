package app.byline.ui;

import app.byline.ui.counts.CountStatus;
import app.byline.ui.outbox.OutboxStatus;
import app.byline.ui.publish.PublishStatus;
import app.byline.ui.publish.RemarkStatus;
import app.byline.ui.publish.UploadStatus;
import app.byline.ui.sync.SyncStatus;
import javafx.scene.Node;

/// What stands in the window's foot, from left to right; each opens the panel that tells more. JavaFX's thread.
final class WindowFoot {
    private WindowFoot() {}

    static Node make(MainWindow.Parts parts, Commands commands, BesideText beside) {
        return new StatusBar(
                        parts.open(),
                        parts.desk(),
                        new CountStatus(parts.counting(), beside::counts).node(),
                        new SpellingStatus(parts.proofs().spelling(), commands.spelling.language).node(),
                        new SyncStatus(parts.sync(), parts.dates(), beside::sync).node(),
                        new UploadStatus(parts.media().uploads()).node(),
                        new OutboxStatus(parts.outbox(), beside::outbox).node(),
                        new RemarkStatus(parts.details().preflight(), beside::showDetails).node(),
                        new PublishStatus(parts.publishing(), parts.dates(), commands.viewPost).node())
                .node();
    }
}

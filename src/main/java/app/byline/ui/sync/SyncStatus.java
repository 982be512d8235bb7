package app.byline.ui.sync;

import app.byline.sync.SyncState;
import app.byline.ui.text.PostDate;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;

/// How the remote stands, at the window's foot; nothing where there is none. JavaFX's thread.
public final class SyncStatus {
    private final Hyperlink link = new Hyperlink();

    /// `open` shows more of it.
    public SyncStatus(SyncModel model, PostDate dates, Runnable open) {
        Sentences sentences = new Sentences(dates);
        link.setId("sync-state");
        link.getStyleClass().add("status");
        link.setOnAction(_ -> {
            link.setVisited(false);
            open.run();
        });
        model.remote().subscribe((Optional<SyncModel.Stand> remote) -> {
            link.setVisible(remote.isPresent());
            link.setManaged(remote.isPresent());
            link.setText(remote.map(stand -> sentences.brief(stand.state())).orElse(""));
            link.pseudoClassStateChanged(
                    PseudoClass.getPseudoClass("waiting"),
                    remote.filter(stand -> stand.state() instanceof SyncState.Waiting)
                            .isPresent());
        });
    }

    public Node node() {
        return link;
    }
}

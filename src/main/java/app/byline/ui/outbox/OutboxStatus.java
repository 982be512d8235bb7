package app.byline.ui.outbox;

import app.byline.publish.PublishJob.Aim;
import app.byline.publish.WaitingPost;
import app.byline.ui.text.Messages;
import javafx.collections.ListChangeListener;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;

/// How many posts wait to be sent, at the window's foot; nothing where none does. JavaFX's thread.
public final class OutboxStatus {
    private final OutboxModel model;
    private final Hyperlink link = new Hyperlink();

    /// `open` shows the outbox.
    public OutboxStatus(OutboxModel model, Runnable open) {
        this.model = model;
        link.setId("outbox-state");
        link.getStyleClass().add("status");
        link.setOnAction(_ -> {
            link.setVisited(false);
            open.run();
        });
        model.waiting().addListener((ListChangeListener<WaitingPost>) _ -> show());
        show();
    }

    public Node node() {
        return link;
    }

    private void show() {
        int count = model.waiting().size();
        boolean stopped = model.waiting().stream().anyMatch(post -> post.job().waitsForAuthor());
        link.setVisible(count > 0);
        link.setManaged(count > 0);
        link.setText(Messages.text(stopped ? "outbox.state.stopped" : waiting(), count));
        link.pseudoClassStateChanged(PseudoClass.getPseudoClass("waiting"), stopped);
    }

    private String waiting() {
        boolean back = model.waiting().stream().allMatch(post -> post.job().aim() == Aim.WITHDRAW);
        return back ? "outbox.state.back" : "outbox.state";
    }
}

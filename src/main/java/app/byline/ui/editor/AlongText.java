package app.byline.ui.editor;

import javafx.scene.Node;
import org.fxmisc.richtext.model.PlainTextChange;

/// What goes along with the shown post's text: the care of tables, what is looked for, and where its author was.
/// JavaFX's thread.
///
/// @param pane can't be used while no post is there
record AlongText(Node pane, TableCare tables, FindModel finding, Travel travel) implements ShownPost.Follower {
    @Override
    public void leaves() {
        tables.forget();
    }

    @Override
    public void begins(boolean there) {
        pane.setDisable(!there);
        finding.changed(0, 0, 0);
        travel.begin();
    }

    @Override
    public void changed(PlainTextChange change) {
        travel.changed(change);
        finding.changed(
                change.getPosition(),
                change.getRemoved().length(),
                change.getInserted().length());
    }
}

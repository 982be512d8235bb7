package app.byline.ui.fetch;

import app.byline.post.PostId;
import app.byline.publish.RemoteEntry;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;

/// A post on the blog, whether it is to be fetched, and what it is in the library. JavaFX's thread.
public record RemoteItem(RemoteEntry entry, BooleanProperty wanted, ObjectProperty<Optional<PostId>> here) {
    RemoteItem(RemoteEntry entry, Optional<PostId> here) {
        this(entry, new SimpleBooleanProperty(), new SimpleObjectProperty<>(here));
    }
}

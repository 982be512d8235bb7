package app.byline.ui;

import app.byline.sync.Mirror;
import app.byline.sync.Mirrors;
import app.byline.sync.Outside;
import app.byline.sync.SyncException;
import app.byline.sync.SyncException.Reason;
import java.util.Optional;
import java.util.function.Consumer;

/// Places that can't be reached until a test gives one.
public final class FakeMirrors implements Mirrors {
    private volatile Optional<Outside> outside = Optional.empty();

    public void reach(Outside there) {
        outside = Optional.of(there);
    }

    @Override
    public Outside open(Mirror mirror) throws SyncException {
        return outside.orElseThrow(() -> new SyncException(Reason.OFFLINE, "no route to " + mirror.address()));
    }

    @Override
    public boolean hasNews(Mirror mirror) {
        return true;
    }

    @Override
    public void onNews(Consumer<Mirror> listener) {
        // Nothing ever happens there by itself.
    }

    @Override
    public void close() {
        // Nothing is open.
    }
}

package app.byline.publish;

import app.byline.media.Asset;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/// Images on their way to a blog that is not there: as far as a test says.
public final class FakeUploads implements AutoCloseable {
    private final AtomicBoolean stopped = new AtomicBoolean();
    private final UploadWatch.Way way;

    public FakeUploads(UploadWatch watch, JobId job, List<Asset> images) {
        way = watch.begin(job, images, () -> stopped.set(true));
    }

    /// So many bytes of it have left.
    public void sent(Asset image, long bytes) {
        way.sent(image, bytes);
    }

    /// The blog has it.
    public void there(Asset image) {
        way.done(image);
    }

    /// Whether the author has stopped them.
    public boolean isStopped() {
        return stopped.get();
    }

    /// None is on its way any more.
    @Override
    public void close() {
        way.close();
    }
}

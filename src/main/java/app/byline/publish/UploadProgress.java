package app.byline.publish;

import java.util.List;
import java.util.function.ToLongFunction;

/// How far the images of a job are, each of them in the post's order.
public record UploadProgress(JobId job, List<Image> images) {
    public UploadProgress {
        images = List.copyOf(images);
    }

    /// One of them: `sent` of `bytes` have left; `there` once the blog has said so.
    public record Image(String fileName, long sent, long bytes, boolean there) {
        /// From 0 to 1.
        public double share() {
            return part(sent, bytes);
        }
    }

    /// How many are there.
    public int done() {
        return (int) images.stream().filter(Image::there).count();
    }

    /// How many there are to be.
    public int all() {
        return images.size();
    }

    /// In bytes, of all of them.
    public long sent() {
        return sum(Image::sent);
    }

    /// In bytes, of all of them.
    public long bytes() {
        return sum(Image::bytes);
    }

    /// From 0 to 1.
    public double share() {
        return part(sent(), bytes());
    }

    private long sum(ToLongFunction<Image> what) {
        return images.stream().mapToLong(what).sum();
    }

    private static double part(long sent, long bytes) {
        return bytes == 0 ? 0 : Math.min(1, (double) sent / bytes);
    }
}

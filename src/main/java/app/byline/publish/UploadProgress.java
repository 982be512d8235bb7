package app.byline.publish;

/// How far the images of a job are. `done` of `all` are there; `sent` of `bytes` have left.
public record UploadProgress(JobId job, int done, int all, long sent, long bytes) {
    /// From 0 to 1.
    public double share() {
        return bytes == 0 ? 0 : Math.min(1, (double) sent / bytes);
    }
}

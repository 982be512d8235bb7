package app.byline.sync;

import app.byline.post.PostId;
import java.util.List;

/// What one round did: posts that came, that went, that were put into the trash or taken out of it because the other
/// side did so, posts of which both versions of something were kept, and files that could not be taken. `unsettled`
/// says that some were let alone because they were just being written.
public record Account(
        int arrived,
        int sent,
        List<Told> trashed,
        List<Told> restored,
        List<Told> conflicts,
        List<Refused> refused,
        boolean unsettled) {
    /// A post by its title.
    public record Told(PostId post, String title) {}

    /// A file that was left as it is, and why.
    public record Refused(String path, String why) {}

    public Account {
        trashed = List.copyOf(trashed);
        restored = List.copyOf(restored);
        conflicts = List.copyOf(conflicts);
        refused = List.copyOf(refused);
    }

    /// Whether there is something its author should hear of.
    public boolean isNoteworthy() {
        return !trashed.isEmpty() || !restored.isEmpty() || !conflicts.isEmpty() || !refused.isEmpty();
    }
}

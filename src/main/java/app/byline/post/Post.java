package app.byline.post;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/// A post as its author owns it: Markdown text and the facts that travel with it. Immutable; `revision` rises by one
/// with each save, 0 before the first. `extras` is YAML: what an imported file's head said beyond these facts, given
/// back when the post is written to a file. Categories and tags are one line each, times whole milliseconds.
public record Post(
        PostId id,
        String title,
        String body,
        Optional<Slug> slug,
        String excerpt,
        List<String> categories,
        List<String> tags,
        Release release,
        String extras,
        Instant created,
        Instant modified,
        long revision) {
    public Post {
        categories = names(categories);
        tags = names(tags);
        // What a file or a row can hold, so that a post read back equals the one written.
        created = created.truncatedTo(ChronoUnit.MILLIS);
        modified = modified.truncatedTo(ChronoUnit.MILLIS);
    }

    /// An empty post begun now; not yet kept anywhere.
    public static Post begin(Instant now) {
        return new Post(
                PostId.create(),
                "",
                "",
                Optional.empty(),
                "",
                List.of(),
                List.of(),
                new Release.Now(),
                "",
                now,
                now,
                0);
    }

    public Post withText(String newTitle, String newBody) {
        return new Post(
                id, newTitle, newBody, slug, excerpt, categories, tags, release, extras, created, modified, revision);
    }

    public Post withDetails(
            Optional<Slug> newSlug,
            String newExcerpt,
            List<String> newCategories,
            List<String> newTags,
            Release newRelease) {
        return new Post(
                id,
                title,
                body,
                newSlug,
                newExcerpt,
                newCategories,
                newTags,
                newRelease,
                extras,
                created,
                modified,
                revision);
    }

    public Post withExtras(String newExtras) {
        return new Post(
                id, title, body, slug, excerpt, categories, tags, release, newExtras, created, modified, revision);
    }

    /// This post begun and last changed at these times.
    public Post withTimes(Instant newCreated, Instant newModified) {
        return new Post(
                id, title, body, slug, excerpt, categories, tags, release, extras, newCreated, newModified, revision);
    }

    /// This post as it was saved: at that time, with that revision.
    public Post saved(Instant time, long newRevision) {
        return new Post(id, title, body, slug, excerpt, categories, tags, release, extras, created, time, newRevision);
    }

    private static List<String> names(List<String> given) {
        return given.stream()
                .map(name -> name.replaceAll("\\R", " ").strip())
                .filter(name -> !name.isEmpty())
                .toList();
    }
}

package app.byline.sync.git;

import app.byline.exchange.ImportException;
import app.byline.exchange.TextFile;
import app.byline.post.FrontMatter;
import app.byline.post.FrontMatterException;
import app.byline.post.Post;
import app.byline.post.PostId;
import app.byline.post.Slug;
import app.byline.sync.Outside.Arriving;
import app.byline.sync.RefusedFileException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// A post as a Markdown file in a repository: what an export writes, and which post it is. The same on every computer.
/// Pure; any thread.
final class PostFile {
    static final String FOLDER = "posts/";
    /// The key in the head that says which post it is.
    private static final String KEY = "byline";

    private static final int LONGEST_NAME = 60;
    private static final FrontMatter HEAD = new FrontMatter(ZoneOffset.UTC);

    private PostFile() {}

    static byte[] write(Post post) {
        String extras = KEY + ": " + post.id().value() + "\n" + post.extras();
        return HEAD.write(post.withExtras(extras)).getBytes(StandardCharsets.UTF_8);
    }

    /// A file that says no date was begun at `now`.
    static Arriving read(String path, byte[] content, Instant now) throws RefusedFileException {
        try {
            Post post = HEAD.read(TextFile.of(content, Path.of("post.md")).text(), now);
            Map<String, Object> facts = new LinkedHashMap<>(FrontMatter.facts(post.extras()));
            Object said = facts.remove(KEY);
            return new Arriving(
                    said == null ? post : post.withExtras(FrontMatter.extras(facts)),
                    Optional.ofNullable(said).flatMap(PostFile::id));
        } catch (ImportException | FrontMatterException e) {
            throw new RefusedFileException(String.valueOf(e.getMessage()));
        }
    }

    private static Optional<PostId> id(Object said) {
        return said.toString().matches("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}")
                ? Optional.of(new PostId(said.toString()))
                : Optional.empty();
    }

    /// After the title, so that a reader finds it, and after the post, so that no two computers choose one name for
    /// two.
    static String path(Post post, Set<String> taken) {
        String words = Slug.ofTitle(post.title())
                .map(Slug::value)
                .map(slug -> slug.replaceAll("[^a-z0-9-]", ""))
                .map(slug -> slug.substring(0, Math.min(LONGEST_NAME, slug.length())))
                .map(slug -> slug.replaceAll("^-+|-+$", ""))
                .filter(slug -> !slug.isEmpty())
                .orElse("post");
        String id = post.id().value();
        String name = FOLDER + words + "-" + id.substring(0, 8) + ".md";
        return taken.contains(name) ? FOLDER + words + "-" + id + ".md" : name;
    }
}

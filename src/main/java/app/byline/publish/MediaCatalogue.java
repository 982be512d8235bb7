package app.byline.publish;

import app.byline.database.Database;
import app.byline.database.Session;
import app.byline.media.Asset;
import app.byline.post.PostId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Every file of the library with the posts that have it, also those in the trash. Reads the posts that name any;
/// blocking, any thread but JavaFX's.
public final class MediaCatalogue {
    /// With the description before it where it stands as an image.
    private static final Pattern NAMED =
            Pattern.compile("(?:!\\[((?:\\\\.|[^\\]\\\\]){0,1000})]\\(\\s*<?)?media/([0-9a-f]{12})-");

    private static final String POSTS = """
            select post.id, revision.title, revision.extras, revision.body
            from post join revision on revision.post = post.id and revision.revision = post.revision
            where revision.body like '%media/%' or revision.extras like '%media/%'
            order by post.number desc
            """;

    private final Database database;

    public MediaCatalogue(Database database) {
        this.database = database;
    }

    /// The newest first.
    public List<KeptMedia> all() {
        return database.read(session -> {
            Map<String, List<KeptMedia.Use>> uses = uses(session);
            return session.list(
                    "select digest, file_name, media_type, bytes, added from asset order by added desc, digest",
                    row -> {
                        Asset asset = new Asset(
                                row.text("digest"), row.text("file_name"), row.text("media_type"), row.number("bytes"));
                        Instant added = row.time("added");
                        return new KeptMedia(
                                asset, added, uses.getOrDefault(asset.digest().substring(0, 12), List.of()));
                    });
        });
    }

    private static Map<String, List<KeptMedia.Use>> uses(Session session) {
        Map<String, List<KeptMedia.Use>> uses = new HashMap<>();
        session.list(POSTS, row -> {
            PostId post = new PostId(row.text("id"));
            Set<String> seen = new HashSet<>();
            Matcher named = NAMED.matcher(row.text("body") + "\n" + row.text("extras"));
            while (named.find()) {
                if (seen.add(named.group(2))) {
                    String alt = named.group(1) == null ? "" : named.group(1);
                    uses.computeIfAbsent(named.group(2), _ -> new ArrayList<>())
                            .add(new KeptMedia.Use(post, row.text("title"), alt));
                }
            }
            return post;
        });
        return uses;
    }
}

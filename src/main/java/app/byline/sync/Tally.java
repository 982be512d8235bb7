package app.byline.sync;

import app.byline.post.PostId;
import app.byline.sync.Account.Refused;
import app.byline.sync.Account.Told;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Counts what a round does, however often it has to begin anew. One thread.
final class Tally {
    private final Set<PostId> arrived = new LinkedHashSet<>();
    private final Set<PostId> sent = new LinkedHashSet<>();
    private final Map<PostId, String> trashed = new LinkedHashMap<>();
    private final Map<PostId, String> restored = new LinkedHashMap<>();
    private final Map<PostId, String> conflicts = new LinkedHashMap<>();
    private final Map<String, String> refused = new LinkedHashMap<>();

    void arrived(PostId post) {
        arrived.add(post);
    }

    void sent(PostId post) {
        sent.add(post);
    }

    void trashed(PostId post, String title) {
        trashed.put(post, title);
    }

    void restored(PostId post, String title) {
        restored.put(post, title);
    }

    void conflict(PostId post, String title) {
        conflicts.put(post, title);
    }

    void refused(String path, String why) {
        refused.put(path, why);
    }

    Account account(boolean unsettled) {
        return new Account(
                arrived.size(),
                sent.size(),
                told(trashed),
                told(restored),
                told(conflicts),
                refused.entrySet().stream()
                        .map(one -> new Refused(one.getKey(), one.getValue()))
                        .toList(),
                unsettled);
    }

    private static List<Told> told(Map<PostId, String> posts) {
        return posts.entrySet().stream()
                .map(one -> new Told(one.getKey(), one.getValue()))
                .toList();
    }
}

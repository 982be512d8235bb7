package app.byline.post;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// A post and the collection it lies in, on the way from or to a file, whose head says it as `collection`. A library
/// keeps that beside the post, and not in it. Pure; any thread.
public record Filed(Post post, Optional<String> collection) {
    private static final String KEY = "collection";

    /// A post as it was read from a file.
    public static Filed of(Post read) {
        Facts facts = facts(read);
        String name = facts.takeText(KEY).strip();
        return name.isEmpty()
                ? new Filed(read, Optional.empty())
                : new Filed(read.withExtras(facts.rest()), Optional.of(name));
    }

    /// The post as it is written to a file. What its own head once said of a collection goes by another name then.
    public Post written() {
        if (collection.isEmpty()) {
            return post;
        }
        Map<String, Object> head = new LinkedHashMap<>();
        head.put(KEY, collection.get());
        return post.withExtras(FrontMatter.extras(head) + facts(post).rest(KEY));
    }

    /// What can't be read any more is as good as nothing, and stays.
    private static Facts facts(Post post) {
        try {
            return new Facts(HeadForms.yaml(post.extras()), "");
        } catch (FrontMatterException e) {
            return new Facts(Map.of(), "");
        }
    }
}

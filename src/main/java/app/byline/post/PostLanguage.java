package app.byline.post;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// The language that an author says a post is in: `lang` in the post's head, kept, exported and merged with whatever
/// else a head says ([Post#extras]), as Jekyll's and Eleventy's themes and most others read it.
public final class PostLanguage {
    private static final String KEY = "lang";

    private PostLanguage() {}

    /// The tag (BCP 47) that the head names; empty where it names none.
    public static Optional<String> of(Post post) {
        return FrontMatter.facts(post.extras()).get(KEY) instanceof String tag && !tag.isBlank()
                ? Optional.of(tag.strip())
                : Optional.empty();
    }

    /// The post said to be in that language; empty says nothing any more. A head that can't be read stays as it is.
    public static Post in(Post post, Optional<String> tag) {
        Map<String, Object> facts = new LinkedHashMap<>(FrontMatter.facts(post.extras()));
        if (tag.equals(of(post)) || (facts.isEmpty() && !post.extras().isBlank())) {
            return post;
        }
        facts.remove(KEY);
        tag.ifPresent(said -> facts.put(KEY, said));
        return post.withExtras(FrontMatter.extras(facts));
    }
}

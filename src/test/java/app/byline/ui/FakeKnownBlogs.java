package app.byline.ui;

import app.byline.post.PostId;
import app.byline.publish.Blog;
import app.byline.publish.BlogFacts;
import app.byline.publish.BlogId;
import app.byline.publish.BlogSurvey;
import app.byline.publish.KnownBlogs;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// What blogs said, in memory; and a blog that answers what a test lets it say, or nothing.
public final class FakeKnownBlogs implements KnownBlogs, BlogSurvey {
    public final Map<BlogId, BlogFacts> kept = new ConcurrentHashMap<>();
    public final Set<String> slugs = ConcurrentHashMap.newKeySet();
    public volatile Optional<BlogFacts> answer = Optional.empty();

    @Override
    public BlogFacts facts(BlogId blog) {
        return kept.getOrDefault(blog, BlogFacts.NONE);
    }

    @Override
    public void save(BlogId blog, BlogFacts facts) {
        kept.put(blog, facts);
    }

    @Override
    public Set<String> slugs(BlogId blog, PostId but) {
        return Set.copyOf(slugs);
    }

    @Override
    public BlogFacts ask(Blog blog) throws IOException {
        return answer.orElseThrow(() -> new IOException("nobody answers"));
    }
}

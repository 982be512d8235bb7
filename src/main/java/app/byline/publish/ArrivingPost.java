package app.byline.publish;

import app.byline.markdown.wordpress.Bitext;
import app.byline.post.FrontMatter;
import app.byline.post.Post;
import app.byline.post.PostId;
import app.byline.post.Release;
import app.byline.post.Slug;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// A blog's post as one of the library's. What only the blog can say, who may see it for one, is not written down: a
/// post that says nothing of it leaves it as it is.
record ArrivingPost(RemotePost there, Bitext text) {
    /// A new one.
    Post made() {
        Instant created = there.published().orElse(there.modified());
        return onto(new Post(
                PostId.create(),
                "",
                "",
                Optional.empty(),
                "",
                there.categories(),
                there.tags(),
                new Release.AsDraft(),
                FrontMatter.extras(facts()),
                created,
                there.modified(),
                0));
    }

    /// The post here, with what the blog says now.
    Post onto(Post here) {
        String body = text.markdown();
        return here.withText(there.title(), body.isEmpty() ? "" : body + "\n")
                .withDetails(Slug.of(there.slug()), there.excerpt(), there.categories(), there.tags(), release())
                .withTimes(here.created(), there.modified());
    }

    private Release release() {
        return switch (there.status()) {
            case PUBLISHED, PRIVATE -> new Release.Now();
            case SCHEDULED -> there.published().<Release>map(Release.At::new).orElseGet(Release.AsDraft::new);
            case DRAFT, PENDING, TRASHED, OTHER -> new Release.AsDraft();
        };
    }

    private Map<String, Object> facts() {
        Map<String, Object> facts = new LinkedHashMap<>();
        if (there.kind() == RemotePost.Kind.PAGE) {
            facts.put("type", "page");
        }
        there.image().ifPresent(image -> facts.put("image", image.address().toString()));
        return facts;
    }
}

package app.byline.publish;

import app.byline.markdown.wordpress.Bitext;
import app.byline.post.Particulars;
import app.byline.post.Post;
import app.byline.post.PostId;
import app.byline.post.Release;
import app.byline.post.Slug;
import java.time.Instant;
import java.util.Optional;

/// A blog's post as one of the library's, with all that the blog says of it: what its author leaves as it is here is
/// not sent back, so that the blog keeps what it has.
record ArrivingPost(RemotePost there, Bitext text) {
    /// A new one.
    Post made() {
        Instant created = there.published().orElse(there.modified());
        return said(Optional.empty())
                .in(text(new Post(
                        PostId.create(),
                        "",
                        "",
                        Optional.empty(),
                        "",
                        there.categories(),
                        there.tags(),
                        new Release.AsDraft(),
                        "",
                        created,
                        there.modified(),
                        0)));
    }

    /// The post here, with what the blog says now.
    Post onto(Post here) {
        boolean told = !there.particulars().equals(Particulars.NONE);
        return told ? said(Particulars.of(here).image()).in(text(here)) : text(here);
    }

    private Post text(Post here) {
        String body = text.markdown();
        return here.withText(there.title(), body.isEmpty() ? "" : body + "\n")
                .withDetails(Slug.of(there.slug()), there.excerpt(), there.categories(), there.tags(), release())
                .withTimes(here.created(), there.modified());
    }

    /// `image` is what stands for the post here: the blog's is another address of the same.
    private Particulars said(Optional<String> image) {
        Particulars said = there.particulars();
        Particulars placed = there.kind() == RemotePost.Kind.PAGE && !said.page()
                ? said.asPage(true, said.parent(), said.template())
                : said;
        return placed.withImage(
                image.or(() -> there.image().map(one -> one.address().toString())));
    }

    private Release release() {
        return switch (there.status()) {
            case PUBLISHED, PRIVATE -> new Release.Now();
            case SCHEDULED -> there.published().<Release>map(Release.At::new).orElseGet(Release.AsDraft::new);
            case DRAFT, PENDING, TRASHED, OTHER -> new Release.AsDraft();
        };
    }
}

package app.byline.publish;

import app.byline.merge.CarriedEdit;
import app.byline.post.Post;
import app.byline.post.Slug;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// Reads a blog's post as its author would have written it: what nobody changed there says what was sent, letter for
/// letter; the rest comes as Markdown, with images and links to posts by their own addresses.
final class TheirText {
    private final BlogAddresses addresses;
    private final UnaryOperator<String> markdown;

    TheirText(BlogAddresses addresses, UnaryOperator<String> markdown) {
        this.addresses = addresses;
        this.markdown = markdown;
    }

    /// `base` is what was sent or seen there last, `now` what stands there.
    Post of(Post base, RemotePost now, BlogClient client, BlogId blog) {
        Map<String, URI> known = addresses.of(base, blog);
        String sent = client.rendered(new Outgoing(base, Marker.of(base.id()), known));
        String body = sent.equals(now.content())
                ? base.body()
                : CarriedEdit.of(read(sent, known), read(now.content(), known), base.body());
        return base.withText(now.title(), body)
                .withDetails(
                        slug(base, now),
                        now.excerpt(),
                        labels(base.categories(), now.categories()),
                        labels(base.tags(), now.tags()),
                        base.release())
                .withTimes(base.created(), now.modified());
    }

    private String read(String content, Map<String, URI> known) {
        String text = markdown.apply(content);
        for (Map.Entry<String, URI> address : known.entrySet()) {
            text = text.replace(address.getValue().toString(), address.getKey());
        }
        return text;
    }

    /// One that its author did not give is the blog's affair.
    private static Optional<Slug> slug(Post base, RemotePost now) {
        return base.slug().map(own -> Slug.of(now.slug()).orElse(own));
    }

    /// In the author's order; a post that has none may have been filed by the blog.
    private static List<String> labels(List<String> base, List<String> now) {
        if (base.isEmpty()) {
            return base;
        }
        List<String> labels = new ArrayList<>(base);
        labels.retainAll(now);
        now.stream().filter(label -> !base.contains(label)).forEach(labels::add);
        return labels;
    }
}

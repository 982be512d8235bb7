package app.byline.publish;

import app.byline.markdown.wordpress.Bitext;
import app.byline.markdown.wordpress.WordPressImport;
import app.byline.merge.CarriedEdit;
import app.byline.post.Particulars;
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
    private final Originals originals;
    private final UnaryOperator<String> markdown;
    private final WordPressImport pieces = new WordPressImport();

    /// What was read: the post, and its text there beside it where the blog takes texts apart.
    record Read(Post post, Bitext text) {}

    TheirText(BlogAddresses addresses, Originals originals, UnaryOperator<String> markdown) {
        this.addresses = addresses;
        this.originals = originals;
        this.markdown = markdown;
    }

    /// `base` is what was sent or seen there last, `now` what stands there.
    Read of(Post base, RemotePost now, BlogClient client, BlogId blog) {
        Map<String, URI> known = addresses.of(base, blog);
        Outgoing last = new Outgoing(
                base,
                Marker.of(base.id()),
                known,
                addresses.numbers(base, blog),
                originals.of(base.id(), blog),
                Particulars.of(base));
        Bitext sent = client.bitext(last).orElse(last.standing());
        Bitext text = last.standing().pieces().isEmpty() ? Bitext.EMPTY : pieces.read(now.content(), now.notes(), sent);
        boolean same = client.rendered(last).equals(now.content())
                && sent.notes().raw().equals(now.notes());
        String body = same ? base.body() : body(base, now, client.rendered(last), known, last.standing(), text);
        return new Read(post(base, now, body), text);
    }

    private String body(Post base, RemotePost now, String sent, Map<String, URI> known, Bitext before, Bitext text) {
        return text.pieces().isEmpty()
                ? CarriedEdit.of(read(sent, known), read(now.content(), known), base.body())
                : CarriedEdit.of(before.markdown(), here(text.markdown(), known), base.body());
    }

    private static Post post(Post base, RemotePost now, String body) {
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
        return here(markdown.apply(content), known);
    }

    /// With the library's own addresses.
    private static String here(String markdown, Map<String, URI> known) {
        String text = markdown;
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

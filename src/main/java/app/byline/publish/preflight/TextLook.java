package app.byline.publish.preflight;

import app.byline.markdown.HtmlExport;
import app.byline.markdown.PostLinks;
import app.byline.media.Asset;
import app.byline.media.MediaStore;
import app.byline.post.Particulars;
import app.byline.post.Post;
import app.byline.post.PostAddress;
import app.byline.post.PostId;
import app.byline.publish.BlogKind;
import app.byline.publish.preflight.Remark.Kind;
import app.byline.publish.preflight.Remark.Mend;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// What a post's text shows and links to, read as a blog receives it.
final class TextLook {
    /// More than a photo for the web needs: a phone's whole picture is larger, one of 2,000 points well below.
    static final long LARGE = 2L << 20;

    /// Kinds of images that browsers don't draw.
    private static final Set<String> UNDRAWN =
            Set.of("image/bmp", "image/tiff", "image/heic", "image/heif", "application/octet-stream");

    /// Kinds of which a lighter copy can be made.
    private static final Set<String> LIGHTER = Set.of("image/jpeg", "image/png", "image/webp");

    private static final Set<BlogKind> WORDPRESSES =
            EnumSet.of(BlogKind.WORDPRESS, BlogKind.WORDPRESS_COM, BlogKind.XMLRPC);

    /// HTML that WordPress keeps for accounts with `unfiltered_html` only.
    private static final String FOR_THE_TRUSTED = "iframe, svg, math, input, video[srcdoc], [srcset], form, style";

    private final Post post;
    private final Document html;
    private final Set<String> leftOut = new LinkedHashSet<>();

    TextLook(Post post) {
        this.post = post;
        this.html = Jsoup.parse(
                new HtmlExport().render(post.body(), address -> address, finding -> leftOut.add(finding.what())));
    }

    // ---- images

    /// `leaving` tells how many bytes would leave of a large one.
    List<Remark> images(MediaStore media, BlogKind kind, ToLongFunction<Asset> leaving) {
        List<Remark> remarks = new ArrayList<>();
        String names = Particulars.of(post).libraryImage().orElse("") + "\n" + post.body();
        media.missingIn(names).forEach(address -> remarks.add(placed(Kind.IMAGE_MISSING, address)));
        for (Asset asset : media.namedIn(names)) {
            image(asset, kind, leaving).ifPresent(remarks::add);
        }
        for (Element image : html.select("img[src]")) {
            String address = image.attr("src");
            if (image.attr("alt").isBlank()) {
                remarks.add(new Remark(Kind.NO_ALT, address, alt(address).or(() -> place(address))));
            }
            if (!isReached(address) && !address.startsWith("media/")) {
                remarks.add(placed(Kind.IMAGE_ELSEWHERE, address));
            }
        }
        return remarks;
    }

    private Optional<Remark> image(Asset asset, BlogKind kind, ToLongFunction<Asset> leaving) {
        if (UNDRAWN.contains(asset.mediaType())) {
            return Optional.of(placed(Kind.IMAGE_KIND, asset.address()));
        }
        // https://developer.wordpress.org/reference/functions/get_allowed_mime_types/
        if (WORDPRESSES.contains(kind) && asset.mediaType().equals("image/svg+xml")) {
            return Optional.of(placed(Kind.IMAGE_REFUSED, asset.address()));
        }
        if (asset.mediaType().startsWith("image/") && asset.bytes() > LARGE && leaving.applyAsLong(asset) > LARGE) {
            return Optional.of(
                    LIGHTER.contains(asset.mediaType())
                            ? new Remark(Kind.IMAGE_LARGE, asset.address(), Optional.of(new Mend.Lighter(asset)))
                            : placed(Kind.IMAGE_LARGE, asset.address()));
        }
        return Optional.empty();
    }

    /// Between the brackets, where the description goes.
    private Optional<Mend> alt(String address) {
        Matcher image =
                Pattern.compile("!\\[(\\s*)]\\(\\s*<?" + Pattern.quote(address)).matcher(post.body());
        return image.find() ? Optional.of(new Mend.Place(image.start(1), image.end(1))) : Optional.empty();
    }

    // ---- links

    /// `isThere` tells whether readers find that post on the blog.
    List<Remark> links(Predicate<PostId> isThere) {
        Set<String> ids = new HashSet<>(html.select("[id]").eachAttr("id"));
        List<Remark> remarks = new ArrayList<>();
        for (String address : addresses()) {
            kind(address, ids).ifPresent(kind -> remarks.add(placed(kind, address)));
        }
        // Such a link is sent as its words alone.
        PostLinks.in(post.body()).keySet().stream()
                .filter(address -> PostAddress.read(address).filter(isThere).isEmpty())
                .forEach(address -> remarks.add(placed(Kind.LINK_UNPUBLISHED, address)));
        return remarks;
    }

    /// The addresses of other sites that the text links to, or shows images of.
    Set<URI> remote() {
        Set<URI> remote = new LinkedHashSet<>();
        Set<String> all = new LinkedHashSet<>(addresses());
        all.addAll(html.select("img[src]").eachAttr("src"));
        for (String address : all) {
            if (address.matches("(?i)https?://.+")) {
                uri(address).filter(uri -> uri.getHost() != null).ifPresent(remote::add);
            }
        }
        return remote;
    }

    /// The remark that this address is dead, with its place.
    Remark dead(URI address) {
        return placed(Kind.LINK_DEAD, address.toString());
    }

    private Set<String> addresses() {
        return new LinkedHashSet<>(html.select("a[href]").eachAttr("href"));
    }

    private static Optional<Kind> kind(String address, Set<String> ids) {
        if (address.startsWith("#")) {
            boolean there = address.length() == 1 || ids.contains(decoded(address.substring(1)));
            return there ? Optional.empty() : Optional.of(Kind.LINK_WITHIN);
        }
        return isReached(address) || address.startsWith("media/") ? Optional.empty() : Optional.of(Kind.LINK_BROKEN);
    }

    private static String decoded(String fragment) {
        return uri("#" + fragment).map(URI::getFragment).orElse(fragment);
    }

    /// Whether a reader's browser can make something of it: an address of the web or of mail, or one on the blog
    /// itself.
    private static boolean isReached(String address) {
        Optional<URI> uri = uri(address);
        if (uri.isEmpty()) {
            return false;
        }
        String scheme = uri.get().getScheme();
        if (scheme == null) {
            return address.startsWith("/") || address.startsWith("?");
        }
        return switch (scheme.toLowerCase(Locale.ROOT)) {
            case "http", "https" -> isPublic(uri.get());
            case "file" -> false;
            default -> true;
        };
    }

    private static boolean isPublic(URI uri) {
        String host = uri.getHost();
        return host != null && !host.equals("localhost") && !host.startsWith("127.") && !host.equals("[::1]");
    }

    private static Optional<URI> uri(String address) {
        try {
            return Optional.of(new URI(address.replace(" ", "%20")));
        } catch (URISyntaxException broken) {
            return Optional.empty();
        }
    }

    // ---- HTML

    /// What no blog takes.
    List<Remark> leftOut() {
        return leftOut.stream().map(what -> placed(Kind.HTML_LEFT_OUT, what)).toList();
    }

    /// What this blog takes from those it trusts only.
    List<Remark> stripped() {
        return html.select(FOR_THE_TRUSTED).stream()
                .map(element -> "<" + element.tagName() + ">")
                .distinct()
                .map(tag -> placed(Kind.HTML_STRIPPED, tag))
                .toList();
    }

    private Remark placed(Kind kind, String about) {
        return new Remark(kind, about, place(about.startsWith("<") ? about.replaceFirst("[ >].*", "") : about));
    }

    private Optional<Mend> place(String words) {
        int at = post.body().indexOf(words);
        return at < 0 || words.isEmpty() ? Optional.empty() : Optional.of(new Mend.Place(at, at + words.length()));
    }
}

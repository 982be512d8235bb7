package app.byline.ui.links;

import app.byline.library.FoundPost;
import app.byline.library.PostSearch;
import app.byline.library.PostStore;
import app.byline.library.RecentLinks;
import app.byline.library.SearchQuery;
import app.byline.library.Shelf;
import app.byline.markdown.MarkdownText.WrittenLink;
import app.byline.post.Post;
import app.byline.post.PostAddress;
import app.byline.post.PostId;
import app.byline.ui.Background;
import app.byline.ui.OpenPost;
import app.byline.ui.links.LinkTarget.Kind;
import app.byline.ui.text.EveryWord;
import app.byline.ui.text.Messages;
import app.byline.ui.text.PostDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// Where a link may lead: to the address that is typed, to posts of the library that have the words, and to addresses
/// that were linked to lately. Only the newest question is answered. JavaFX's thread.
public final class LinkModel {
    private static final int POSTS = 8;
    private static final int RECENT = 200;
    private static final int RECENT_SHOWN = 5;

    private final Sources sources;
    private final OpenPost open;
    private final PostDate dates;
    private final Background background;
    private Consumer<List<LinkTarget>> shownBy = _ -> {};
    private List<LinkTarget> recent = List.of();
    private List<LinkTarget> posts = List.of();
    private String typed = "";
    private long asked;
    private long answered;

    /// What is looked through.
    public record Sources(PostSearch search, PostStore posts, RecentLinks recent) {}

    public LinkModel(Sources sources, OpenPost open, PostDate dates, Background background) {
        this.sources = sources;
        this.open = open;
        this.dates = dates;
        this.background = background;
    }

    /// Tells where what was typed last may lead, the likeliest first, each time something new is known.
    void shownBy(Consumer<List<LinkTarget>> targets) {
        shownBy = targets;
    }

    /// Whether what was typed last is still being looked for.
    boolean isLooking() {
        return answered != asked;
    }

    /// Begins anew: what was linked to lately is looked for again.
    void begin() {
        recent = List.of();
        posts = List.of();
        background.ask(() -> sources.recent().find(RECENT)).thenAccept(found -> {
            recent = found.stream().map(LinkModel::target).toList();
            show();
        });
    }

    /// Looks for that.
    void look(String newTyped) {
        typed = newTyped.strip();
        long number = ++asked;
        Optional<PostId> named = PostAddress.read(typed);
        if (named.isEmpty() && TypedLink.of(typed).isPresent()) {
            answer(number, List.of());
            return;
        }
        String words = typed;
        background
                .ask(() -> named.isPresent() ? named(named.get()) : found(words))
                .whenComplete((found, failure) -> answer(number, failure == null ? found : List.of()));
    }

    /// What was typed since has asked anew.
    private void answer(long number, List<LinkTarget> found) {
        if (number == asked) {
            answered = number;
            posts = found;
            show();
        }
    }

    private List<LinkTarget> named(PostId id) {
        return sources.posts().find(id).stream().map(this::target).toList();
    }

    private LinkTarget target(Post post) {
        return post(post.id(), post.title(), dates.of(post.modified()));
    }

    private List<LinkTarget> found(String words) {
        PostId here = open.id().getValue();
        return sources.search().page(Shelf.POSTS, SearchQuery.of(words), 0, POSTS + 1).stream()
                .map(FoundPost::summary)
                .filter(post -> !post.id().equals(here))
                .limit(POSTS)
                .map(post -> post(post.id(), post.title(), dates.of(post.modified())))
                .toList();
    }

    private static LinkTarget post(PostId id, String title, String date) {
        String words = title.isBlank() ? Messages.text("library.untitled") : title;
        return new LinkTarget(Kind.POST, words, date, PostAddress.of(id), words);
    }

    private static LinkTarget target(WrittenLink link) {
        boolean named = !link.words().isBlank() && !link.words().equals(link.address());
        String said = TypedLink.said(link.address());
        return new LinkTarget(
                Kind.RECENT, named ? link.words() : said, named ? said : "", link.address(), named ? link.words() : "");
    }

    private void show() {
        EveryWord wanted = EveryWord.of(typed);
        Optional<LinkTarget> address = posts.isEmpty() ? TypedLink.of(typed).map(LinkModel::address) : Optional.empty();
        Stream<LinkTarget> again = recent.stream()
                .filter(link -> wanted.isIn(link.text() + " " + link.address()))
                .filter(link -> address.filter(one -> one.address().equals(link.address()))
                        .isEmpty())
                .limit(RECENT_SHOWN);
        shownBy.accept(Stream.of(address.stream(), posts.stream(), again)
                .flatMap(all -> all)
                .toList());
    }

    private static LinkTarget address(String address) {
        return new LinkTarget(Kind.ADDRESS, address, Messages.text("link.address"), address, "");
    }
}

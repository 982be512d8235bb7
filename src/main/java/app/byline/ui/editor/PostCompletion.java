package app.byline.ui.editor;

import app.byline.library.FoundPost;
import app.byline.library.PostSearch;
import app.byline.library.PostSummary;
import app.byline.library.SearchQuery;
import app.byline.library.Shelf;
import app.byline.markdown.edit.LinkMarkup;
import app.byline.post.PostAddress;
import app.byline.ui.Background;
import app.byline.ui.OpenPost;
import app.byline.ui.text.Messages;
import app.byline.ui.text.PostDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Links to posts of the library: after `[[` those changed last, then those with the words that follow, titles first.
/// JavaFX's thread.
public final class PostCompletion implements Completion {
    private static final Pattern BEGUN = Pattern.compile("\\[\\[([^\\[\\]]{0,80})$");
    private static final int MOST = 10;

    private final PostSearch search;
    private final OpenPost open;
    private final PostDate dates;
    private final Background background;

    public PostCompletion(PostSearch search, OpenPost open, PostDate dates, Background background) {
        this.search = search;
        this.open = open;
        this.dates = dates;
        this.background = background;
    }

    @Override
    public Optional<Begun> begun(String before) {
        Matcher begun = BEGUN.matcher(before);
        return begun.find()
                ? Optional.of(new Begun(begun.group(1), begun.group().length()))
                : Optional.empty();
    }

    @Override
    public CompletionStage<List<Suggestion>> suggestions(String typed) {
        return background
                .ask(() -> search.page(Shelf.POSTS, SearchQuery.of(typed), 0, MOST + 1))
                .thenApply(found -> found.stream()
                        .map(FoundPost::summary)
                        .filter(post -> !post.id().equals(open.id().getValue()))
                        .limit(MOST)
                        .map(this::suggestion)
                        .toList());
    }

    private Suggestion suggestion(PostSummary post) {
        String title = post.title().isBlank() ? Messages.text("library.untitled") : post.title();
        return new Suggestion(
                title,
                dates.of(post.modified()),
                LinkMarkup.of(LinkMarkup.plain(title), PostAddress.of(post.id()), ""));
    }
}

package app.byline.publish.wordpress;

import app.byline.publish.Blog;
import app.byline.publish.Outcome;
import app.byline.publish.PostPage;
import app.byline.publish.ThemeSource;
import app.byline.publish.http.Exchange;
import app.byline.publish.http.Exchange.Answer;
import app.byline.publish.http.Exchange.Reply;
import app.byline.publish.http.Redirects;
import java.net.URI;
import java.util.Optional;
import org.jsoup.Jsoup;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/// The newest post of a WordPress that says something, in its page. Asked for without a password, as readers do, since
/// the page is to be theirs.
public final class WordPressSample implements ThemeSource {
    private static final String NEWEST = "per_page=10&_fields=link,title,content";
    /// Characters of a page; more is not a page.
    private static final int LONGEST = 4 << 20;

    private final Redirects pages;

    public WordPressSample(Exchange exchange) {
        this.pages = new Redirects(exchange);
    }

    @Override
    public Sample sample(Blog blog) {
        String posts = WordPressApi.place(blog, "wp/v2/posts");
        // Where the API's address has a query already, the route is within it.
        return switch (pages.page(URI.create(posts + (posts.contains("?") ? "&" : "?") + NEWEST))) {
            case Reply.Failed(Outcome outcome) -> unreachable(outcome);
            case Reply.Answered(Answer answer) ->
                posts(answer)
                        .flatMap(WordPressSample::telling)
                        .map(this::shown)
                        .orElse(new Sample.None(Reason.NO_POST, ""));
        };
    }

    private static Optional<JsonNode> posts(Answer answer) {
        try {
            return answer.isSuccess() && answer.isJson()
                    ? Optional.of(WordPressApi.JSON.readTree(answer.body()))
                    : Optional.empty();
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    private static Optional<JsonNode> telling(JsonNode posts) {
        for (JsonNode post : posts) {
            if (!Jsoup.parseBodyFragment(content(post)).text().isBlank()) {
                return Optional.of(post);
            }
        }
        return Optional.empty();
    }

    private Sample shown(JsonNode post) {
        return switch (pages.page(URI.create(post.path("link").asString("")))) {
            case Reply.Failed(Outcome outcome) -> unreachable(outcome);
            case Reply.Answered(Answer page) ->
                page.isSuccess() && page.body().length() <= LONGEST
                        ? new Sample.Shown(new PostPage(
                                page.uri(),
                                page.body(),
                                post.path("title").path("rendered").asString(""),
                                content(post)))
                        : new Sample.None(Reason.UNREACHABLE, String.valueOf(page.status()));
        };
    }

    private static String content(JsonNode post) {
        return post.path("content").path("rendered").asString("");
    }

    private static Sample unreachable(Outcome outcome) {
        return new Sample.None(Reason.UNREACHABLE, outcome.said());
    }
}

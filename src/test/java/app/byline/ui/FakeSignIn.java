package app.byline.ui;

import app.byline.platform.Secret;
import app.byline.publish.Blog;
import app.byline.publish.BlogId;
import app.byline.publish.BlogKind;
import app.byline.publish.BrowserSignIn;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;

/// A service on which somebody has two blogs and answers when the test says so.
public final class FakeSignIn implements BrowserSignIn {
    public static final Blog HARBOUR = blog("Harbour Notes", "harbour.wordpress.com", "11");
    public static final Blog KITCHEN = blog("A Small Kitchen", "kitchen.wordpress.com", "12");

    /// What becomes of the next.
    public volatile Signed answer = new Signed.In(new Secret("token"), List.of(HARBOUR, KITCHEN));
    /// Open once the author is back.
    public volatile CountDownLatch back = new CountDownLatch(0);

    private static Blog blog(String name, String host, String site) {
        return new Blog(
                new BlogId("com-" + site),
                name,
                BlogKind.WORDPRESS_COM,
                URI.create("https://" + host),
                Map.of("api", "https://public-api.wordpress.com/", "site", site));
    }

    @Override
    public boolean isRegistered() {
        return true;
    }

    @Override
    public Signed signIn(Consumer<URI> browser) {
        browser.accept(URI.create("https://public-api.wordpress.com/oauth2/authorize"));
        try {
            back.await();
            return answer;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Signed.Not(Why.CANCELLED, "");
        }
    }

    @Override
    public void cancel() {
        answer = new Signed.Not(Why.CANCELLED, "");
        back.countDown();
    }
}

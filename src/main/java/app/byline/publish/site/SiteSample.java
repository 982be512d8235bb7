package app.byline.publish.site;

import app.byline.publish.Blog;
import app.byline.publish.PostPage;
import app.byline.publish.ThemeSource;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;

/// A page of the built-in blog, drawn as it draws its posts.
public final class SiteSample implements ThemeSource {
    private static final String SHEET = "<link rel=\"stylesheet\" href=\"../style.css\">";
    private static final String TITLE = "A post";
    private static final String CONTENT = "<p>What it says.</p>";

    private final Locale locale;
    private final ZoneId zone;

    public SiteSample(Locale locale, ZoneId zone) {
        this.locale = locale;
        this.zone = zone;
    }

    @Override
    public Sample sample(Blog blog) {
        Instant now = Instant.now();
        SiteEntry entry = new SiteEntry("", TITLE, "post", "", CONTENT, List.of(), List.of(), now, now, true, 1);
        String page = new SitePages(blog.name(), locale, zone).post(entry);
        return new Sample.Shown(new PostPage(
                blog.home().resolve("posts/post.html"),
                page.replace(SHEET, "<style>" + SitePages.style() + "</style>"),
                TITLE,
                CONTENT));
    }
}

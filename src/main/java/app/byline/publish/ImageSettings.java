package app.byline.publish;

import app.byline.library.Settings;
import app.byline.media.web.WebImages;
import app.byline.media.web.WebRules;
import java.util.Optional;

/// What the author wants of images that leave, for all blogs or for one, kept with the library's settings. Blocking;
/// any thread but JavaFX's.
public final class ImageSettings {
    private static final String WIDEST = "widest";
    private static final String QUALITY = "quality";
    private static final String PLACE = "place";
    private static final String KEPT = "kept";
    private static final String KINDS = "kinds";
    private static final String COMMON = "common";
    private static final String WEBP = "image/webp";

    private final Settings settings;
    private final KnownBlogs known;

    /// `known` tells what blogs don't take.
    public ImageSettings(Settings settings, KnownBlogs known) {
        this.settings = settings;
        this.known = known;
    }

    /// For every blog that has no rules of its own; the usual where nothing was chosen.
    public WebRules now() {
        return read("images.").orElse(WebRules.USUAL);
    }

    public void save(WebRules rules) {
        save("images.", rules);
    }

    /// What makes images ready for that blog.
    public WebImages images(BlogId blog) {
        return new WebImages(() -> of(blog));
    }

    /// For that blog; what it does not take is changed whatever was chosen.
    WebRules of(BlogId blog) {
        WebRules chosen = own(blog).orElseGet(this::now);
        return known.facts(blog).refusedImages().contains(WEBP) ? chosen.asCommon() : chosen;
    }

    /// What was chosen for that blog alone.
    public Optional<WebRules> own(BlogId blog) {
        return read(ofBlog(blog));
    }

    public void save(BlogId blog, WebRules rules) {
        save(ofBlog(blog), rules);
    }

    /// That blog has none of its own any more.
    public void forget(BlogId blog) {
        settings.save(ofBlog(blog) + WIDEST, "");
    }

    private static String ofBlog(BlogId blog) {
        return "images." + blog.value() + ".";
    }

    private Optional<WebRules> read(String keys) {
        WebRules usual = WebRules.USUAL;
        return number(keys + WIDEST)
                .map(widest -> new WebRules(
                        widest,
                        number(keys + QUALITY).orElse(usual.quality()),
                        settings.find(keys + PLACE).filter(KEPT::equals).isPresent(),
                        settings.find(keys + KINDS).filter(COMMON::equals).isPresent()));
    }

    private void save(String keys, WebRules rules) {
        settings.save(keys + QUALITY, String.valueOf(rules.quality()));
        settings.save(keys + PLACE, rules.keepsPlace() ? KEPT : "");
        settings.save(keys + KINDS, rules.common() ? COMMON : "");
        settings.save(keys + WIDEST, String.valueOf(rules.widest()));
    }

    private Optional<Integer> number(String key) {
        return settings.find(key).filter(value -> value.matches("\\d{1,6}")).map(Integer::valueOf);
    }
}

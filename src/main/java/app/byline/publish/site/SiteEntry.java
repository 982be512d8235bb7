package app.byline.publish.site;

import java.time.Instant;
import java.util.List;

/// A post as the site has it: what is in its file under `.byline/`, and enough to draw its page again. `published` is
/// when readers first saw it, the time it was made while it is a draft. `html` names media as `media/…`.
record SiteEntry(
        String marker,
        String title,
        String slug,
        String excerpt,
        String html,
        List<String> categories,
        List<String> tags,
        Instant published,
        Instant updated,
        boolean live,
        long version) {
    /// This entry, not seen by readers.
    SiteEntry asDraft() {
        return new SiteEntry(marker, title, slug, excerpt, html, categories, tags, published, updated, false, version);
    }
}

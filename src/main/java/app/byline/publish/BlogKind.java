package app.byline.publish;

import java.util.Set;

/// What software a blog runs on.
public enum BlogKind {
    SITE,
    WORDPRESS;

    /// What such a blog may be able to do; a theme or an account's rights can take some of it away.
    public Set<Feature> features() {
        return switch (this) {
            case SITE ->
                Set.of(
                        Feature.DRAFTS,
                        Feature.FIND_BY_MARKER,
                        Feature.VERSION_CHECK,
                        Feature.TAGS,
                        Feature.CATEGORIES,
                        Feature.SLUG,
                        Feature.EXCERPT,
                        Feature.MEDIA_UPLOAD);
            case WORDPRESS -> Set.of(Feature.values());
        };
    }
}

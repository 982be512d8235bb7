package app.byline.publish;

import java.util.EnumSet;
import java.util.Set;

/// What software a blog runs on, and what it can do.
public enum BlogKind {
    SITE(EnumSet.of(
            Feature.DRAFTS,
            Feature.FIND_BY_MARKER,
            Feature.VERSION_CHECK,
            Feature.TAGS,
            Feature.CATEGORIES,
            Feature.SLUG,
            Feature.EXCERPT,
            Feature.MEDIA_UPLOAD)),
    WORDPRESS(EnumSet.allOf(Feature.class));

    private final Set<Feature> features;

    BlogKind(Set<Feature> features) {
        this.features = Set.copyOf(features);
    }

    /// What such a blog may be able to do; a theme or an account's rights can take some of it away.
    public Set<Feature> features() {
        return features;
    }
}

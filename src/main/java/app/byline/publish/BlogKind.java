package app.byline.publish;

import java.util.EnumSet;
import java.util.Set;

/// What a blog is, and by which door it is entered.
public enum BlogKind {
    SITE,
    WORDPRESS,
    /// A blog at WordPress.com, entered by an account there.
    WORDPRESS_COM,
    /// WordPress whose REST interface is shut.
    XMLRPC,
    /// Others that speak MetaWeblog.
    METAWEBLOG;

    /// What every kind of blog takes.
    private static final Set<Feature> PLAIN = EnumSet.of(
            Feature.DRAFTS,
            Feature.FIND_BY_MARKER,
            Feature.VERSION_CHECK,
            Feature.TAGS,
            Feature.CATEGORIES,
            Feature.SLUG,
            Feature.EXCERPT,
            Feature.MEDIA_UPLOAD);

    /// Whether it is a WordPress that is spoken to over REST.
    public boolean isRest() {
        return this == WORDPRESS || this == WORDPRESS_COM;
    }

    /// What such a blog may be able to do; a theme or an account's rights can take some of it away.
    public Set<Feature> features() {
        Set<Feature> features = EnumSet.copyOf(PLAIN);
        switch (this) {
            case SITE -> features.add(Feature.FIND_FILES);
            case WORDPRESS, WORDPRESS_COM -> features.addAll(EnumSet.allOf(Feature.class));
            case XMLRPC -> features.addAll(EnumSet.complementOf(EnumSet.of(Feature.FIELDS)));
            case METAWEBLOG -> features.add(Feature.DISCUSSION);
        }
        return Set.copyOf(features);
    }
}

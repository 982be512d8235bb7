package app.byline.publish;

/// What software a blog runs on.
public enum BlogKind {
    SITE,
    WORDPRESS
}

package app.byline.publish;

/// A publish job's identity.
public record JobId(long value) {}

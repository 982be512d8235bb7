package app.byline.library;

/// A named place in the library for posts that belong together. `number` stays when it is renamed; `posts` counts those
/// that lie in it and are not in the trash.
public record PostCollection(long number, String name, int posts) {}

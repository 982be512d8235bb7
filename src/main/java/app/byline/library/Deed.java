package app.byline.library;

import app.byline.post.PostId;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// Something that can be done to many posts as one.
public sealed interface Deed {
    /// Into the trash.
    record Trash() implements Deed {}

    /// Out of the trash.
    record Restore() implements Deed {}

    /// For good, of what is in the trash. There is no way back.
    record Delete() implements Deed {}

    /// Makes them favourites, or no longer.
    record Favourite(boolean marked) implements Deed {}

    /// Files them in the collection of that number, or in none.
    record File(Optional<Long> collection) implements Deed {}

    /// Gives them a tag. One that has it in another spelling keeps that.
    record Tag(String name) implements Deed {}

    /// Takes a tag from them, in whichever spelling.
    record Untag(String name) implements Deed {}

    /// Gives a tag another name.
    record Retag(String name, String newName) implements Deed {}

    /// Copies them; `title` makes a copy's title of the original's.
    record Duplicate(UnaryOperator<String> title) implements Deed {}

    /// Sets those that wait for a time to the same time of another day, in that zone.
    record Reschedule(LocalDate day, ZoneId zone) implements Deed {}

    /// Replaces text in their titles and texts, of each post at these places. `before` is what the version that each
    /// had until then is called in its history.
    record Replace(Map<PostId, List<TextHit>> hits, String before) implements Deed {}
}

package app.byline.exchange;

import app.byline.post.Post;
import java.util.List;

/// One post on its way in, not yet kept. `item` is the same each time the same thing is read from the same source, and
/// `digest` the same as long as its content is. `place` says where it stands there: a file's path, an entry's title.
/// The post's text names its files as the source does; `attachments` finds them.
public record Arrival(String item, String place, String digest, Post post, List<Note> notes, Attachments attachments) {
    public Arrival {
        notes = List.copyOf(notes);
    }
}

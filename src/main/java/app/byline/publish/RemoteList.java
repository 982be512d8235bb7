package app.byline.publish;

import java.util.List;

/// A page of a blog's posts, newest first.
///
/// @param all how many there are on all pages
/// @param more whether there is another page
public record RemoteList(List<RemoteEntry> entries, long all, boolean more) {
    public RemoteList {
        entries = List.copyOf(entries);
    }
}

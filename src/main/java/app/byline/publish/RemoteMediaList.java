package app.byline.publish;

import java.util.List;

/// A page of what is in a blog's media library, the newest first; `all` is how many there are on all pages.
public record RemoteMediaList(List<RemoteMedia> media, long all, boolean more) {
    public RemoteMediaList {
        media = List.copyOf(media);
    }
}

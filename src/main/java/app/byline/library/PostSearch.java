package app.byline.library;

import app.byline.post.PostId;
import java.util.List;
import java.util.Map;

/// Finds posts among as many as there are: a page at a time, so that what it costs does not grow with the library.
/// Blocking; any thread but JavaFX's.
public interface PostSearch {
    /// Nobody looks through more of what a search found; another word finds what is meant.
    int MOST_FOUND = 500;

    /// So many posts from that place on, counted from 0. Without words the last changed come first; with words those
    /// that say most of them, of more than [#MOST_FOUND] only the ones begun last.
    default List<FoundPost> page(Shelf shelf, SearchQuery query, int from, int most) {
        return page(shelf, query, PostOrder.FITTING, from, most);
    }

    /// The same in another order.
    List<FoundPost> page(Shelf shelf, SearchQuery query, PostOrder order, int from, int most);

    /// Every post that is found, in order.
    List<PostId> ids(Shelf shelf, SearchQuery query, PostOrder order);

    /// How many there are, counted up to `most`.
    int count(Shelf shelf, SearchQuery query, int most);

    /// Tags or categories in use and how often, the most used first, whose folded name begins like this.
    Map<String, Integer> labels(Label kind, String beginning, int most);

    /// What a post is filed under.
    enum Label {
        TAG,
        CATEGORY
    }
}

package app.byline.ui;

import app.byline.library.PostCollections;
import app.byline.library.PostSearch;
import app.byline.library.PostTitles;
import app.byline.ui.calendar.CalendarModel;
import app.byline.ui.library.CollectionsModel;
import app.byline.ui.library.DraggedPosts;
import app.byline.ui.library.ReplaceModel;
import app.byline.ui.library.SavedSearchModel;
import app.byline.ui.library.TagsModel;

/// What the library is arranged with. `dragged` is that of all its windows.
public record LibraryParts(
        Arranging arranging,
        PostCollections collections,
        CollectionsModel shown,
        TagsModel tags,
        SavedSearchModel searches,
        ReplaceModel replacing,
        CalendarModel calendar,
        PostSearch search,
        PostTitles titles,
        DraggedPosts dragged,
        Background background) {
    /// Stops following the library, with the window.
    public void dispose() {
        shown.dispose();
        tags.dispose();
        calendar.rest();
    }
}

package app.byline.ui;

import app.byline.library.PostCollections;
import app.byline.library.PostSearch;
import app.byline.ui.library.CollectionsModel;
import app.byline.ui.library.TagsModel;

/// What the library is arranged with.
public record LibraryParts(
        Arranging arranging,
        PostCollections collections,
        CollectionsModel shown,
        TagsModel tags,
        PostSearch search,
        Background background) {}

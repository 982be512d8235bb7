/// Posts kept, found, trashed and restored in the database.
@NullMarked
package app.byline.library;

import org.jspecify.annotations.NullMarked;

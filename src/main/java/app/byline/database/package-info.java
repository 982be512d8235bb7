/// The one SQLite file and its one thread. Depends on nothing of ours.
@NullMarked
package app.byline.database;

import org.jspecify.annotations.NullMarked;

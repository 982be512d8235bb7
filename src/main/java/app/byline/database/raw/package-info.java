/// SQLite's file format read without SQLite, for files that it refuses. Reads, and never writes.
@NullMarked
package app.byline.database.raw;

import org.jspecify.annotations.NullMarked;

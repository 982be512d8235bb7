/// What is done against loss: backups, and a new library out of a damaged one.
@NullMarked
package app.byline.recovery;

import org.jspecify.annotations.NullMarked;

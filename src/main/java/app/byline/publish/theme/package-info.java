/// A blog's own looks, taken once and kept, so that a post can be seen in them offline.
@NullMarked
package app.byline.publish.theme;

import org.jspecify.annotations.NullMarked;

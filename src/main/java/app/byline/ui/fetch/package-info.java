/// The posts that stand on a blog, looked through and brought into the library.
@NullMarked
package app.byline.ui.fetch;

import org.jspecify.annotations.NullMarked;

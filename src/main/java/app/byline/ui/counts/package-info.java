/// How much there is to read, at the window's foot and beside the text.
@NullMarked
package app.byline.ui.counts;

import org.jspecify.annotations.NullMarked;

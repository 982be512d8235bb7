/// What is dragged out of the window, to other programs and within it.
@NullMarked
package app.byline.ui.dragging;

import org.jspecify.annotations.NullMarked;

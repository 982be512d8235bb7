@NullMarked
package app.byline.ui.dragging;

import org.jspecify.annotations.NullMarked;

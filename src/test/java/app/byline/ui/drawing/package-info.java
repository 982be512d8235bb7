@NullMarked
package app.byline.ui.drawing;

import org.jspecify.annotations.NullMarked;

@NullMarked
package app.byline.ui.preview;

import org.jspecify.annotations.NullMarked;

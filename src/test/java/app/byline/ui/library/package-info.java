@NullMarked
package app.byline.ui.library;

import org.jspecify.annotations.NullMarked;

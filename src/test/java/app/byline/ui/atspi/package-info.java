@NullMarked
package app.byline.ui.atspi;

import org.jspecify.annotations.NullMarked;

/// Light and dark, and the system's choice.
@NullMarked
package app.byline.ui.theme;

import org.jspecify.annotations.NullMarked;

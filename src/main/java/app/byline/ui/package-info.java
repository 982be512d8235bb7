/// The window. The only packages that know JavaFX.
@NullMarked
package app.byline.ui;

import org.jspecify.annotations.NullMarked;

/// Snippets and templates in the window: what there is, and where it is written. JavaFX's thread.
@NullMarked
package app.byline.ui.snippet;

import org.jspecify.annotations.NullMarked;

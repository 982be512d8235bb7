/// A few words about what is in the window, for who opens it for the first time.
@NullMarked
package app.byline.ui.tour;

import org.jspecify.annotations.NullMarked;

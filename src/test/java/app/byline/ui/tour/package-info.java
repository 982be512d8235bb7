@NullMarked
package app.byline.ui.tour;

import org.jspecify.annotations.NullMarked;

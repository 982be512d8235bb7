@NullMarked
package app.byline.ui.snippet;

import org.jspecify.annotations.NullMarked;

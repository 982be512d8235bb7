@NullMarked
package app.byline.ui.links;

import org.jspecify.annotations.NullMarked;

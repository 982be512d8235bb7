/// Links, asked for and looked up over the window.
@NullMarked
package app.byline.ui.links;

import org.jspecify.annotations.NullMarked;

/// How Byline looks: colours, type, sizes, and the author's own style sheets.
@NullMarked
package app.byline.ui.theme;

import org.jspecify.annotations.NullMarked;

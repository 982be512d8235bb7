/// The help beside the text.
@NullMarked
package app.byline.ui.help;

import org.jspecify.annotations.NullMarked;

/// Keeping posts in step with other computers and with folders, as the window shows it.
@NullMarked
package app.byline.ui.sync;

import org.jspecify.annotations.NullMarked;

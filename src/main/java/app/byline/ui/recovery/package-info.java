/// Repair and backups as the window shows them.
@NullMarked
package app.byline.ui.recovery;

import org.jspecify.annotations.NullMarked;

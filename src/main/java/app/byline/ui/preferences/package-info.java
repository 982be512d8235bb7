/// What the author can set: every preference in one window, searched, reset, carried to another computer.
@NullMarked
package app.byline.ui.preferences;

import org.jspecify.annotations.NullMarked;

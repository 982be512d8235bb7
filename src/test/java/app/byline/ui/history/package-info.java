@NullMarked
package app.byline.ui.history;

import org.jspecify.annotations.NullMarked;

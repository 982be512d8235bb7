/// What the open post said earlier, beside the text.
@NullMarked
package app.byline.ui.history;

import org.jspecify.annotations.NullMarked;

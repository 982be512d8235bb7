/// Every text a user sees.
@NullMarked
package app.byline.ui.text;

import org.jspecify.annotations.NullMarked;

@NullMarked
package app.byline.ui.text;

import org.jspecify.annotations.NullMarked;

@NullMarked
package app.byline.ui.publish;

import org.jspecify.annotations.NullMarked;

@NullMarked
package app.byline.recovery;

import org.jspecify.annotations.NullMarked;

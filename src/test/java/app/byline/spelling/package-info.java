@NullMarked
package app.byline.spelling;

import org.jspecify.annotations.NullMarked;

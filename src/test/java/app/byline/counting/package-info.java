@NullMarked
package app.byline.counting;

import org.jspecify.annotations.NullMarked;

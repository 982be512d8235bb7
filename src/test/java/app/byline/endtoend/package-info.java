@NullMarked
package app.byline.endtoend;

import org.jspecify.annotations.NullMarked;

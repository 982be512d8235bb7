@NullMarked
package app.byline.formula;

import org.jspecify.annotations.NullMarked;

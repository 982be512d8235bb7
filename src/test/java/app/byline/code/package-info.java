@NullMarked
package app.byline.code;

import org.jspecify.annotations.NullMarked;

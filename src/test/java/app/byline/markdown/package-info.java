@NullMarked
package app.byline.markdown;

import org.jspecify.annotations.NullMarked;

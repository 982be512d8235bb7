@NullMarked
package app.byline.markdown.wordpress;

import org.jspecify.annotations.NullMarked;

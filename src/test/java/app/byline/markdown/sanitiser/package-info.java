@NullMarked
package app.byline.markdown.sanitiser;

import org.jspecify.annotations.NullMarked;

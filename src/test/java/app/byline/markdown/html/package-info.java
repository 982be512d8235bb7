@NullMarked
package app.byline.markdown.html;

import org.jspecify.annotations.NullMarked;

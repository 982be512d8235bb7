@NullMarked
package app.byline.markdown.edit;

import org.jspecify.annotations.NullMarked;

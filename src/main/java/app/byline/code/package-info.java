/// The colours of code: what of it is a keyword, a string, a comment.
@NullMarked
package app.byline.code;

import org.jspecify.annotations.NullMarked;

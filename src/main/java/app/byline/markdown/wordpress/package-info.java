/// Posts as WordPress keeps them, and the same posts as Markdown, piece beside piece.
@NullMarked
package app.byline.markdown.wordpress;

import org.jspecify.annotations.NullMarked;

/// Posts in files: Markdown in the manner of several generators, HTML, plain text.
@NullMarked
package app.byline.exchange.files;

import org.jspecify.annotations.NullMarked;

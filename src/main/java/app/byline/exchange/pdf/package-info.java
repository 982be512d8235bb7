/// Posts on paper: PDF with its fonts and images in it.
@NullMarked
package app.byline.exchange.pdf;

import org.jspecify.annotations.NullMarked;

@NullMarked
package app.byline.exchange.pdf;

import org.jspecify.annotations.NullMarked;

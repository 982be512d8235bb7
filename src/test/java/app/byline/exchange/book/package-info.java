@NullMarked
package app.byline.exchange.book;

import org.jspecify.annotations.NullMarked;

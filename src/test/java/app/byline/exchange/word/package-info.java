@NullMarked
package app.byline.exchange.word;

import org.jspecify.annotations.NullMarked;

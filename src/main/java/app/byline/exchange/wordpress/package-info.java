/// WordPress’s export files.
@NullMarked
package app.byline.exchange.wordpress;

import org.jspecify.annotations.NullMarked;

/// Ghost’s export files.
@NullMarked
package app.byline.exchange.ghost;

import org.jspecify.annotations.NullMarked;

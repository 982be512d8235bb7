/// Archives that hold any of the others.
@NullMarked
package app.byline.exchange.archive;

import org.jspecify.annotations.NullMarked;

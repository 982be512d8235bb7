/// A post as one page that stands by itself.
@NullMarked
package app.byline.exchange.page;

import org.jspecify.annotations.NullMarked;

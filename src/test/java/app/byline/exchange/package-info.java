@NullMarked
package app.byline.exchange;

import org.jspecify.annotations.NullMarked;

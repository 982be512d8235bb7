@NullMarked
package app.byline.live;

import org.jspecify.annotations.NullMarked;

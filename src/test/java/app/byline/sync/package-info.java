@NullMarked
package app.byline.sync;

import org.jspecify.annotations.NullMarked;

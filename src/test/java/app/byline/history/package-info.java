@NullMarked
package app.byline.history;

import org.jspecify.annotations.NullMarked;

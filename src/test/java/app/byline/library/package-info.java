@NullMarked
package app.byline.library;

import org.jspecify.annotations.NullMarked;

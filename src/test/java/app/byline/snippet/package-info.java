@NullMarked
package app.byline.snippet;

import org.jspecify.annotations.NullMarked;

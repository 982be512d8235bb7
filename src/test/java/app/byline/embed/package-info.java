@NullMarked
package app.byline.embed;

import org.jspecify.annotations.NullMarked;

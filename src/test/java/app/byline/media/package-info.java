@NullMarked
package app.byline.media;

import org.jspecify.annotations.NullMarked;

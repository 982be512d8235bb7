@NullMarked
package app.byline.publish.wordpress;

import org.jspecify.annotations.NullMarked;

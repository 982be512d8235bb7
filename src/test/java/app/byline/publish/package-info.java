@NullMarked
package app.byline.publish;

import org.jspecify.annotations.NullMarked;

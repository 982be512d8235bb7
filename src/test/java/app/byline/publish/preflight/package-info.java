@NullMarked
package app.byline.publish.preflight;

import org.jspecify.annotations.NullMarked;

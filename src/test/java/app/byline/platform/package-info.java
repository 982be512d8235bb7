@NullMarked
package app.byline.platform;

import org.jspecify.annotations.NullMarked;

@NullMarked
package app.byline.post;

import org.jspecify.annotations.NullMarked;

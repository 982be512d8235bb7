@NullMarked
package app.byline.goals;

import org.jspecify.annotations.NullMarked;

@NullMarked
package app.byline.sync.git;

import org.jspecify.annotations.NullMarked;

/// Posts that arrive from files and leave to them.
@NullMarked
package app.byline.exchange;

import org.jspecify.annotations.NullMarked;

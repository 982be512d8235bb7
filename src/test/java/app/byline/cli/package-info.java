@NullMarked
package app.byline.cli;

import org.jspecify.annotations.NullMarked;

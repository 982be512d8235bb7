/// The command line, a thin edge beside the window.
@NullMarked
package app.byline.cli;

import org.jspecify.annotations.NullMarked;

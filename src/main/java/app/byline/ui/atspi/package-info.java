/// What a screen reader on Linux is told of the windows, over AT-SPI. See docs/decisions/0077-a-bridge-to-at-spi.md.
@NullMarked
package app.byline.ui.atspi;

import org.jspecify.annotations.NullMarked;

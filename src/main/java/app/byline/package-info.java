/// The program's edge: entry point, JavaFX application and the composition root that wires every package.
@NullMarked
package app.byline;

import org.jspecify.annotations.NullMarked;

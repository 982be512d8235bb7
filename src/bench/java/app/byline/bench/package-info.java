/// Benchmarks, each a main class of its own; docs/performance.md has the commands and what they last printed.
@NullMarked
package app.byline.bench;

import org.jspecify.annotations.NullMarked;

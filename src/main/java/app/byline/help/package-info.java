/// The pages that come with the program: what Byline does, and what its Markdown is, each construct with its source and
/// what becomes of it. Knows neither window nor terminal.
@NullMarked
package app.byline.help;

import org.jspecify.annotations.NullMarked;

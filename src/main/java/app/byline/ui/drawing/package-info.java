/// What is drawn from a source within a post: formulas, diagrams, coloured code. Bundled libraries at work where they
/// can hurt nothing: away from the post, from the network, and from the window's thread.
@NullMarked
package app.byline.ui.drawing;

import org.jspecify.annotations.NullMarked;

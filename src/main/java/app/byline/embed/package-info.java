/// What is known of an address that stands alone in a post, to show it as a card: asked only where the author allows
/// it.
@NullMarked
package app.byline.embed;

import org.jspecify.annotations.NullMarked;

/// The author's text to styles, blocks and HTML. Knows flexmark and nothing of ours.
@NullMarked
package app.byline.markdown;

import org.jspecify.annotations.NullMarked;

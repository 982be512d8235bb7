/// Texts that come again: snippets, templates, what stands in them for what is only known when they are used, and the
/// posts that begin with them. See docs/decisions/0057-standing-texts-are-put-in-once.md.
@NullMarked
package app.byline.snippet;

import org.jspecify.annotations.NullMarked;

/// Spelling: which words of a post a dictionary does not know, and what may have been meant. See
/// docs/decisions/0056-spelling-by-hunspell-dictionaries.md.
@NullMarked
package app.byline.spelling;

import org.jspecify.annotations.NullMarked;

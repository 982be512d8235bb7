/// Counting: how many words and sentences a post has, how long they take to read, and how easily. See
/// docs/decisions/0052-only-prose-counts.md.
@NullMarked
package app.byline.counting;

import org.jspecify.annotations.NullMarked;

/// Goals: how long a post is to be and how much is to be written a day, and how much was. See
/// docs/decisions/0052-only-prose-counts.md.
@NullMarked
package app.byline.goals;

import org.jspecify.annotations.NullMarked;

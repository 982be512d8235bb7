/// Tests of the whole: architecture, texts, the end-to-end way of a post.
@NullMarked
package app.byline;

import org.jspecify.annotations.NullMarked;

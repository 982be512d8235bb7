/// Blogs, the outbox and what became of each post on each blog.
@NullMarked
package app.byline.publish;

import org.jspecify.annotations.NullMarked;

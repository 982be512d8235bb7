/// HTML back into Markdown: what is pasted, and posts that come from a blog.
@NullMarked
package app.byline.markdown.html;

import org.jspecify.annotations.NullMarked;

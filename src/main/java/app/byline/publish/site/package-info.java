/// A folder that Byline renders as a small static site: the built-in local blog.
@NullMarked
package app.byline.publish.site;

import org.jspecify.annotations.NullMarked;

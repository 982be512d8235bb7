/// One HTTP exchange; the only place that tells NotSent from Unknown.
@NullMarked
package app.byline.publish.http;

import org.jspecify.annotations.NullMarked;

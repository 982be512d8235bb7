@NullMarked
package app.byline.publish.http;

import org.jspecify.annotations.NullMarked;

@NullMarked
package app.byline.publish.site;

import org.jspecify.annotations.NullMarked;

/// WordPress over REST with an application password.
@NullMarked
package app.byline.publish.wordpress;

import org.jspecify.annotations.NullMarked;

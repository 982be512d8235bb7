/// Images as they leave for the web: without the place where they were taken, and no larger than readers need.
@NullMarked
package app.byline.media.web;

import org.jspecify.annotations.NullMarked;

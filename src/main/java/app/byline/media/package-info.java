/// Images and files known by their digest.
@NullMarked
package app.byline.media;

import org.jspecify.annotations.NullMarked;

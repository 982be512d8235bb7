/// Images to look through, to put into the post, and to cut.
@NullMarked
package app.byline.ui.media;

import org.jspecify.annotations.NullMarked;

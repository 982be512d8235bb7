/// What writing commands do to a text and its selection: pure, without a window. They read only the passage they are
/// given; who gives it knows where in the post it stands.
@NullMarked
package app.byline.markdown.edit;

import org.jspecify.annotations.NullMarked;

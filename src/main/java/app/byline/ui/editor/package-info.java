/// The text area, its styles and the open post.
@NullMarked
package app.byline.ui.editor;

import org.jspecify.annotations.NullMarked;

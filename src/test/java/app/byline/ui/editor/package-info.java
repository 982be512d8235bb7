@NullMarked
package app.byline.ui.editor;

import org.jspecify.annotations.NullMarked;

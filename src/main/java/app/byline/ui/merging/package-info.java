/// A post that was changed here and on its blog, laid out so that its author can choose.
@NullMarked
package app.byline.ui.merging;

import org.jspecify.annotations.NullMarked;

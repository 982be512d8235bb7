/// Formulas without a window: what of TeX a blog is sent.
@NullMarked
package app.byline.formula;

import org.jspecify.annotations.NullMarked;

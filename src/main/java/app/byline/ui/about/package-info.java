/// What the program is, and what it is made of.
@NullMarked
package app.byline.ui.about;

import org.jspecify.annotations.NullMarked;

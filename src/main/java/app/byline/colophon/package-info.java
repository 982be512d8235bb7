/// What the program is made of: each work that comes with it, with its version and its licence.
@NullMarked
package app.byline.colophon;

import org.jspecify.annotations.NullMarked;

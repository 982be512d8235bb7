@NullMarked
package app.byline.colophon;

import org.jspecify.annotations.NullMarked;

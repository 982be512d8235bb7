@NullMarked
package app.byline.grammar;

import org.jspecify.annotations.NullMarked;

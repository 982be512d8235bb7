@NullMarked
package app.byline.ui;

import org.jspecify.annotations.NullMarked;

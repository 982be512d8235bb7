@NullMarked
package app.byline.ui.calendar;

import org.jspecify.annotations.NullMarked;

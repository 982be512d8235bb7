/// Posts on the days of a month.
@NullMarked
package app.byline.ui.calendar;

import org.jspecify.annotations.NullMarked;

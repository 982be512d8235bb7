@NullMarked
package app.byline.database;

import org.jspecify.annotations.NullMarked;

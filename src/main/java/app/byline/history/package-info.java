/// What posts said at each save: kept in few bytes, thinned with age, told apart word by word.
@NullMarked
package app.byline.history;

import org.jspecify.annotations.NullMarked;

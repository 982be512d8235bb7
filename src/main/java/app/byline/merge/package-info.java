/// Two changes of one thing brought together: texts by block, posts by field.
@NullMarked
package app.byline.merge;

import org.jspecify.annotations.NullMarked;

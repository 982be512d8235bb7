/// A Git remote as the place where the libraries of several computers meet.
@NullMarked
package app.byline.sync.git;

import org.jspecify.annotations.NullMarked;

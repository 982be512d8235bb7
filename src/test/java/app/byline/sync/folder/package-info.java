@NullMarked
package app.byline.sync.folder;

import org.jspecify.annotations.NullMarked;

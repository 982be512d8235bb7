/// A folder of Markdown files that other programs write in, too.
@NullMarked
package app.byline.sync.folder;

import org.jspecify.annotations.NullMarked;

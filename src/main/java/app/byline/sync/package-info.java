/// Posts kept in step with what stands for them elsewhere: a Git remote, a folder of Markdown files.
@NullMarked
package app.byline.sync;

import org.jspecify.annotations.NullMarked;

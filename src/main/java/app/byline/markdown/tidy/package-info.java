/// Brings Markdown into one manner, block by block, and never changes what it renders to. Knows no dialect: it is given
/// how a text is read and when two render alike.
@NullMarked
package app.byline.markdown.tidy;

import org.jspecify.annotations.NullMarked;

/// What the dialect has beyond CommonMark and GFM, each construct in a class named for it: how it is read, and the node
/// it becomes. How the nodes look as HTML is in one renderer. Everything works within one top-level block, but
/// footnotes and abbreviations, which ask for the definitions of the whole document, and the table of contents.
@NullMarked
package app.byline.markdown.construct;

import org.jspecify.annotations.NullMarked;

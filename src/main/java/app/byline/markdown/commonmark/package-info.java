/// The rules of CommonMark 0.31.2 and GFM 0.29 that flexmark reads differently, restored through its own extension
/// points. Each class is named for its rule and cites the section of https://spec.commonmark.org/0.31.2/ or
/// https://github.github.com/gfm/ it comes from. Every scan is linear, so that no input takes long.
@NullMarked
package app.byline.markdown.commonmark;

import org.jspecify.annotations.NullMarked;

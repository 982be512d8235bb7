/// Grammar and style: LanguageTool finds what is wrong with them, in a process of its own that comes as a package of
/// its own. See docs/decisions/0067-grammar-in-a-package-of-its-own.md.
@NullMarked
package app.byline.grammar;

import org.jspecify.annotations.NullMarked;

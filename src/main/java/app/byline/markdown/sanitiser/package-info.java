/// HTML of strangers, and of authors in a hurry, made safe: an allow-list over jsoup's HTML5 parser. Knows no Markdown.
@NullMarked
package app.byline.markdown.sanitiser;

import org.jspecify.annotations.NullMarked;

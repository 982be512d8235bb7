/// Evernote’s export files.
@NullMarked
package app.byline.exchange.evernote;

import org.jspecify.annotations.NullMarked;

/// What waits to be sent and what was sent, beside the text.
@NullMarked
package app.byline.ui.outbox;

import org.jspecify.annotations.NullMarked;

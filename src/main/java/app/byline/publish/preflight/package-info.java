/// What is worth a look before a post is sent, found on this machine; other sites are asked on request only.
@NullMarked
package app.byline.publish.preflight;

import org.jspecify.annotations.NullMarked;

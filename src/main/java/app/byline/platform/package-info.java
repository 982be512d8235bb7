/// What differs between systems: folders, keychain, single instance, safe file writes.
@NullMarked
package app.byline.platform;

import org.jspecify.annotations.NullMarked;

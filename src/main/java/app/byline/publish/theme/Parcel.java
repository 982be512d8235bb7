package app.byline.publish.theme;

import java.io.IOException;
import java.net.URI;
import java.util.Optional;

/// The way to the files a page is made of. Blocking.
@FunctionalInterface
interface Parcel {
    /// What lies at that address; empty when the blog has nothing there, or Byline does not go there.
    ///
    /// @throws IOException when no whole answer came, or more than `longest` bytes
    Optional<byte[]> bytes(URI address, long longest) throws IOException;
}

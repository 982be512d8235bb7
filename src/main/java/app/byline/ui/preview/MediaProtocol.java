package app.byline.ui.preview;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URL;
import java.net.URLConnection;
import java.net.URLStreamHandler;
import java.net.spi.URLStreamHandlerProvider;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The scheme by which the preview's page reaches the library's images, and no other file: a page made of a text may
/// not
/// read `file:` addresses, and should not. Registered by `META-INF/services`; read on the page's loader threads.
public final class MediaProtocol extends URLStreamHandlerProvider {
    private static final String SCHEME = "byline-media";
    /// As [app.byline.media.Asset] names them.
    private static final Pattern ASSET = Pattern.compile("(?:/.*)?-media/media/[0-9a-f]{12}-[a-z0-9.-]+");

    /// The address against which `media/…` resolves.
    static String base(Path folder) {
        String path = folder.toUri().getRawPath();
        return SCHEME + "://" + path + (path.endsWith("/") ? "" : "/");
    }

    @Override
    public @Nullable URLStreamHandler createURLStreamHandler(String protocol) {
        return protocol.equals(SCHEME) ? new Handler() : null;
    }

    private static final class Handler extends URLStreamHandler {
        @Override
        protected URLConnection openConnection(URL url) throws IOException {
            if (!ASSET.matcher(url.getPath()).matches()) {
                throw new FileNotFoundException("not of the library: " + url);
            }
            return new Connection(url, Path.of(URI.create("file://" + url.getPath())));
        }
    }

    private static final class Connection extends URLConnection {
        private final Path file;

        Connection(URL url, Path file) {
            super(url);
            this.file = file;
        }

        @Override
        public void connect() {
            connected = true;
        }

        @Override
        public InputStream getInputStream() throws IOException {
            return Files.newInputStream(file);
        }

        @Override
        public String getContentType() {
            // By name: it is made from the content when the file is taken in.
            return file.toString().endsWith(".svg") ? "image/svg+xml" : guessContentTypeFromName(file.toString());
        }

        @Override
        public long getContentLengthLong() {
            try {
                return Files.size(file);
            } catch (IOException e) {
                return -1;
            }
        }
    }
}

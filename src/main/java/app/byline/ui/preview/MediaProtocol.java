package app.byline.ui.preview;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLConnection;
import java.net.URLStreamHandler;
import java.net.spi.URLStreamHandlerProvider;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The scheme by which the preview's page reaches the images beside the library, and no other file: a page made of
/// a text may not read `file:` addresses, and should not. An address names a folder by a word made for it, and a
/// file by its digest; no path of this machine is in it. Registered by `META-INF/services`; read on the page's
/// loader threads.
public final class MediaProtocol extends URLStreamHandlerProvider {
    private static final String SCHEME = "byline-media";
    /// As [app.byline.media.Asset] names them, and as [app.byline.embed.EmbedCard] does.
    private static final Pattern FILE =
            Pattern.compile("/(media/[0-9a-f]{12}-[a-z0-9.-]+|cards/[0-9a-f]{64}\\.(?:jpg|png|gif))");

    private static final String SESSION = UUID.randomUUID().toString();
    private static final Map<String, Path> FOLDERS = new ConcurrentHashMap<>();

    /// The address against which `media/…` and `cards/…` resolve to the files in `folder`.
    static String base(Path folder) {
        String word = UUID.nameUUIDFromBytes((SESSION + folder.toAbsolutePath()).getBytes(StandardCharsets.UTF_8))
                .toString();
        FOLDERS.put(word, folder);
        return SCHEME + "://" + word + "/";
    }

    @Override
    public @Nullable URLStreamHandler createURLStreamHandler(String protocol) {
        return protocol.equals(SCHEME) ? new Handler() : null;
    }

    private static final class Handler extends URLStreamHandler {
        @Override
        protected URLConnection openConnection(URL url) throws IOException {
            Path folder = FOLDERS.get(url.getHost());
            Matcher name = FILE.matcher(url.getPath());
            if (folder == null || !name.matches()) {
                throw new FileNotFoundException("not of the library: " + url);
            }
            Path file = folder.resolve(name.group(1));
            if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                throw new FileNotFoundException("not in the library: " + url);
            }
            return new Connection(url, file);
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

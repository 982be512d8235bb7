package app.byline.publish.wordpress;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// As what WordPress.com knows this Byline: https://developer.wordpress.com/apps/. The secret of a program on its
/// users' machines is none; the service wants it all the same.
///
/// @param port of the loopback address that is registered there: the service compares it letter for letter
record WordPressComClientId(String id, String secret, int port) {
    /// Where nothing else is said; below those that systems give away at random, and nobody's at IANA.
    static final int PORT = 28_763;

    /// `ID` or `ID:SECRET`, with `@PORT` behind it where another was registered than [#PORT]; goes before what was
    /// built in.
    static final String VARIABLE = "BYLINE_WORDPRESS_COM";

    private static final Pattern WRITTEN = Pattern.compile("(\\d+)(?::([^@\\s]+))?(?:@(\\d{1,5}))?");

    /// From the environment, or else from what the build was given.
    static Optional<WordPressComClientId> of(Map<String, String> environment) {
        return of(environment.getOrDefault(VARIABLE, built()));
    }

    static Optional<WordPressComClientId> of(String written) {
        Matcher matcher = WRITTEN.matcher(written.strip());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String secret = matcher.group(2);
        String port = matcher.group(3);
        return Optional.of(new WordPressComClientId(
                matcher.group(1), secret == null ? "" : secret, port == null ? PORT : Integer.parseInt(port)));
    }

    private static String built() {
        try (InputStream file = WordPressComClientId.class.getResourceAsStream("wordpress-com.properties")) {
            Properties given = new Properties();
            given.load(file);
            return given.getProperty("client", "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package app.byline.ui.preview;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// A post that means harm, of `attacks/preview.txt`. Its number is in all that it does, so that what was noticed tells
/// who did it.
public record Attack(int number, String name, String written) {
    private static final Pattern CASE = Pattern.compile("(?ms)^=== ([^\\n]*)\\n(.*?)(?=^=== |\\z)");

    public static List<Attack> all() {
        List<Attack> all = new ArrayList<>();
        for (MatchResult found : CASE.matcher(resource()).results().toList()) {
            all.add(new Attack(all.size() + 1, found.group(1), found.group(2)));
        }
        return all;
    }

    /// Its text, with a server on that port of this machine to betray itself to.
    public String text(int port) {
        String host = "127.0.0.1:" + port + "/" + number;
        return written.replace("{run}", "alert(%1$d);top.canary=%1$d".formatted(number))
                .replace("{call}", "alert(" + number + ")")
                .replace("{server}", "http://" + host)
                .replace("{host}", host)
                .replace("{nul}", "\0")
                .replace("{tab}", "\t");
    }

    @Override
    public String toString() {
        return number + " " + name;
    }

    private static String resource() {
        try (InputStream in = Objects.requireNonNull(Attack.class.getResourceAsStream("/attacks/preview.txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

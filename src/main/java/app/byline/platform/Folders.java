package app.byline.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/// Where Byline's things live on this system. `data` holds the library, `state` the log and other things that may be
/// thrown away, `documents` is the user's own folder for documents, `runtime` takes sockets for as long as the user is
/// signed in. Nothing is created here.
///
/// Linux follows the XDG base directories and `user-dirs.dirs`; macOS and Windows their own customs. `BYLINE_HOME` in
/// the environment (or `byline.home` as a property) puts everything below one folder: a stick, or a test.
public record Folders(Path data, Path state, Path documents, Path runtime) {
    /// The library opened when none is named.
    public Path library() {
        return data.resolve("library.byline");
    }

    /// The folder or file beside a library that keeps that part of it: `NAME-media` beside `NAME.byline`.
    public static Path beside(Path library, String part) {
        String name = library.getFileName().toString();
        int dot = name.lastIndexOf('.');
        return library.resolveSibling((dot > 0 ? name.substring(0, dot) : name) + "-" + part);
    }

    /// The folders of the signed-in user.
    public static Folders ofThisSystem() {
        return of(System.getenv(), System.getProperties());
    }

    /// The same from a given environment and given system properties.
    public static Folders of(Map<String, String> environment, Properties properties) {
        Path home = Path.of(properties.getProperty("user.home", "."));
        Path temporary = Path.of(properties.getProperty("java.io.tmpdir", "/tmp"));
        String chosen = properties.getProperty("byline.home", environment.getOrDefault("BYLINE_HOME", ""));
        if (!chosen.isBlank()) {
            Path folder = Path.of(chosen).toAbsolutePath();
            return new Folders(folder.resolve("data"), folder.resolve("state"), folder.resolve("documents"), temporary);
        }
        return switch (HostSystem.of(properties)) {
            case WINDOWS -> ofWindows(environment, home, temporary);
            case MAC -> ofMac(home, temporary);
            case OTHER -> ofLinux(environment, home, temporary);
        };
    }

    private static Folders ofWindows(Map<String, String> environment, Path home, Path temporary) {
        Path roaming = absolute(environment.get("APPDATA")).orElse(home.resolve("AppData/Roaming"));
        Path local = absolute(environment.get("LOCALAPPDATA")).orElse(home.resolve("AppData/Local"));
        return new Folders(roaming.resolve("Byline"), local.resolve("Byline"), home.resolve("Documents"), temporary);
    }

    private static Folders ofMac(Path home, Path temporary) {
        Path library = home.resolve("Library");
        return new Folders(
                library.resolve("Application Support/Byline"),
                library.resolve("Logs/Byline"),
                home.resolve("Documents"),
                temporary);
    }

    private static Folders ofLinux(Map<String, String> environment, Path home, Path temporary) {
        Path data = absolute(environment.get("XDG_DATA_HOME")).orElse(home.resolve(".local/share"));
        Path state = absolute(environment.get("XDG_STATE_HOME")).orElse(home.resolve(".local/state"));
        Path config = absolute(environment.get("XDG_CONFIG_HOME")).orElse(home.resolve(".config"));
        return new Folders(
                data.resolve("byline"),
                state.resolve("byline"),
                linuxDocuments(config.resolve("user-dirs.dirs"), home),
                absolute(environment.get("XDG_RUNTIME_DIR"))
                        .filter(Files::isDirectory)
                        .orElse(temporary));
    }

    /// The line `XDG_DOCUMENTS_DIR="$HOME/Papers"` of xdg-user-dirs; a value equal to `$HOME/` means there is none.
    private static Path linuxDocuments(Path userDirs, Path home) {
        try {
            for (String line : Files.readAllLines(userDirs)) {
                String value = line.strip();
                if (value.startsWith("XDG_DOCUMENTS_DIR=\"") && value.endsWith("\"")) {
                    String quoted = value.substring(value.indexOf('"') + 1, value.length() - 1);
                    return absolute(quoted.replaceFirst("^\\$HOME(?=/|$)", quotedForReplacement(home)))
                            .orElse(home.resolve("Documents"));
                }
            }
        } catch (IOException _) {
            // No such file, or one that isn't text: the folder everyone has by default serves.
        }
        return home.resolve("Documents");
    }

    private static String quotedForReplacement(Path home) {
        return Matcher.quoteReplacement(home.toString());
    }

    /// The XDG rule: a relative path in these variables is invalid and ignored.
    private static Optional<Path> absolute(@Nullable String value) {
        if (value == null || value.isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Path.of(value)).filter(Path::isAbsolute);
        } catch (InvalidPathException _) {
            return Optional.empty();
        }
    }
}

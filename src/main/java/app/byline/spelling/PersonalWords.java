package app.byline.spelling;

import app.byline.platform.AtomicFile;
import app.byline.platform.Folders;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The words that the author taught: `NAME-words.txt` beside the library, one a line, to be changed by any editor, too.
/// What stands there is taken up when it has changed. Lines that begin with `#` are the author's own notes. Any thread;
/// blocking.
public final class PersonalWords {
    private final Path file;
    private Set<String> words = Set.of();
    private @Nullable FileTime read;

    /// Those of the library at that path.
    public PersonalWords(Path library) {
        file = Folders.beside(library, "words.txt");
    }

    /// The words as the file has them now; those of before where it can't be read.
    public synchronized Set<String> words() {
        try {
            FileTime now = Files.getLastModifiedTime(file);
            if (!now.equals(read)) {
                words = lines().stream()
                        .filter(line -> !line.isBlank() && !line.startsWith("#"))
                        .map(String::strip)
                        .collect(Collectors.toUnmodifiableSet());
                read = now;
            }
        } catch (NoSuchFileException none) {
            words = Set.of();
            read = null;
        } catch (IOException unread) {
            // What was known goes on being known.
            read = null;
        }
        return words;
    }

    /// Puts a word at its end.
    public synchronized void add(String word) {
        if (!words().contains(word)) {
            List<String> lines = known();
            lines.add(word);
            write(lines);
        }
    }

    /// Takes a word out again; all else of the file stays.
    public synchronized void remove(String word) {
        List<String> lines = known();
        if (lines.removeIf(line -> line.strip().equals(word))) {
            write(lines);
        }
    }

    private List<String> known() {
        try {
            return lines();
        } catch (NoSuchFileException none) {
            return new ArrayList<>();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> lines() throws IOException {
        return new ArrayList<>(Files.readAllLines(file));
    }

    private void write(List<String> lines) {
        try {
            AtomicFile.write(file, lines.stream().map(line -> line + "\n").collect(Collectors.joining()));
            read = null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

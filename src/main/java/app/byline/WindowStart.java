package app.byline;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What the window is started with: a library, and Markdown files that the system's file window hands over.
///
/// @param files as they were named, none for a plain start
record WindowStart(Path library, List<Path> files) {
    private static final List<String> MARKDOWN = List.of(".md", ".markdown", ".mdown", ".mkd", ".txt");

    /// Empty when the arguments mean the command line.
    static Optional<WindowStart> of(List<String> arguments, Path usualLibrary) {
        boolean named = arguments.size() >= 2 && arguments.getFirst().equals("--library");
        Path library = named ? Path.of(arguments.get(1)) : usualLibrary;
        List<Path> files = new ArrayList<>();
        for (String argument : arguments.subList(named ? 2 : 0, arguments.size())) {
            // From a browser: the window comes forward; what the address says is not trusted with anything.
            if (argument.startsWith("byline:")) {
                continue;
            }
            Optional<Path> file = markdown(argument);
            if (file.isEmpty()) {
                return Optional.empty();
            }
            files.add(file.get());
        }
        return Optional.of(new WindowStart(library, List.copyOf(files)));
    }

    private static Optional<Path> markdown(String argument) {
        String lower = argument.toLowerCase(Locale.ROOT);
        try {
            return MARKDOWN.stream().anyMatch(lower::endsWith) && Files.isRegularFile(Path.of(argument))
                    ? Optional.of(Path.of(argument))
                    : Optional.empty();
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }
}

package app.byline.colophon;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The Java runtime, and what it says that it has of others, in `legal` within it.
final class RuntimeWorks {
    private static final Pattern TITLE =
            Pattern.compile("^## (.+?)(?:,? +[vV](?:ersion)? ?\\.?([\\d.]\\S*))?$", Pattern.MULTILINE);
    private static final Pattern LICENCE = Pattern.compile("^### (.+?):?$", Pattern.MULTILINE);

    private final Path legal;

    /// `home` is the runtime's folder.
    RuntimeWorks(Path home) {
        legal = home.resolve("legal");
    }

    static RuntimeWorks running() {
        return new RuntimeWorks(Path.of(System.getProperty("java.home")));
    }

    List<Work> works() throws IOException {
        List<Work> works = new ArrayList<>();
        works.add(new Work(
                System.getProperty("java.runtime.name"),
                System.getProperty("java.runtime.version"),
                List.of(StandardTexts.OPENJDK),
                System.getProperty("java.vendor.url"),
                System.getProperty("java.vendor"),
                () -> own("ADDITIONAL_LICENSE_INFO").orElse("") + "\n\n"
                        + own("ASSEMBLY_EXCEPTION").orElse("")));
        if (Files.isDirectory(legal)) {
            try (Stream<Path> papers = Files.find(
                    legal,
                    2,
                    (file, kind) -> kind.isRegularFile() && file.toString().endsWith(".md"))) {
                papers.sorted().map(RuntimeWorks::within).forEach(works::add);
            } catch (UncheckedIOException e) {
                throw e.getCause();
            }
        }
        return works;
    }

    /// Its licence, with the exception that lets programs stand on it.
    Optional<String> licence() throws IOException {
        return own("LICENSE");
    }

    private Optional<String> own(String name) throws IOException {
        Path file = legal.resolve("java.base").resolve(name);
        return Files.isRegularFile(file) ? Optional.of(Files.readString(file).strip()) : Optional.empty();
    }

    private static Work within(Path paper) {
        try {
            String text = Files.readString(paper);
            Matcher title = TITLE.matcher(text);
            Matcher licence = LICENCE.matcher(text);
            boolean titled = title.find();
            return new Work(
                    titled ? title.group(1) : paper.getFileName().toString(),
                    titled && title.group(2) != null ? title.group(2) : "",
                    licence.find() ? List.of(licence.group(1)) : List.of(),
                    "",
                    "",
                    text::strip);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

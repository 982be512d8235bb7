package app.byline.grammar;

import app.byline.platform.Folders;
import app.byline.platform.ThisProgram;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/// Where the jars of the grammar engine are, and how they are run. Any thread.
public final class EngineFolder {
    /// The program's first argument, before a folder, that makes a process the engine.
    public static final String ARGUMENT = "--check-grammar";

    /// Where packages put what programs share. Source: XDG Base Directory Specification 0.8, «XDG_DATA_DIRS».
    private static final String SYSTEM = "/usr/local/share:/usr/share";

    private static final String MAIN = "app.byline.engine.GrammarEngine";

    private final List<Path> places;

    /// Looked for in these, the first first.
    EngineFolder(List<Path> places) {
        this.places = List.copyOf(places);
    }

    /// The author's own before the system's.
    public static EngineFolder of(Folders folders) {
        String shared = Objects.requireNonNullElse(System.getenv("XDG_DATA_DIRS"), SYSTEM);
        Stream<Path> system = Stream.of(shared.split(":", -1))
                .filter(place -> place.startsWith("/"))
                .map(place -> Path.of(place, "byline-grammar"));
        return new EngineFolder(Stream.concat(Stream.of(folders.data().resolve("grammar")), system)
                .toList());
    }

    /// The first of them that has an engine. Blocking.
    public Optional<Path> found() {
        return places.stream().filter(EngineFolder::hasEngine).findFirst();
    }

    /// The command that puts an engine where it is found, in a folder with Byline's source.
    public String making() {
        return "mvn -f grammar package \"-Dfolder=" + places.getFirst() + "\"";
    }

    private static boolean hasEngine(Path folder) {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (Stream<Path> jars = Files.list(folder)) {
            return jars.anyMatch(jar -> {
                String name = jar.getFileName().toString();
                return name.startsWith("byline-grammar-") && name.endsWith(".jar");
            });
        } catch (IOException unreadable) {
            return false;
        }
    }

    /// The command line that runs the engine of that folder; `mainClass` is the program's.
    static List<String> command(String mainClass, Path folder) {
        return ThisProgram.command(
                mainClass,
                List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx512m", "-XX:-UsePerfData"),
                ARGUMENT,
                folder.toString());
    }

    /// Is the engine of that folder, until standard input ends. Its jars see none of this program's classes.
    public static void run(Path folder) throws IOException {
        URLClassLoader loader = new URLClassLoader("grammar", jars(folder), ClassLoader.getPlatformClassLoader());
        Thread.currentThread().setContextClassLoader(loader);
        try {
            Class.forName(MAIN, true, loader).getMethod("main", String[].class).invoke(null, (Object) new String[0]);
        } catch (ReflectiveOperationException e) {
            throw new IOException("no grammar engine in " + folder, e);
        }
    }

    private static URL[] jars(Path folder) throws IOException {
        List<URL> jars = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path jar :
                    files.filter(file -> file.toString().endsWith(".jar")).toList()) {
                jars.add(url(jar));
            }
        }
        return jars.toArray(URL[]::new);
    }

    private static URL url(Path jar) throws MalformedURLException {
        return jar.toUri().toURL();
    }
}

package app.byline.colophon;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;

/// The jars, and what was taken out of jars, as the build listed them.
final class Artifacts {
    private static final Pattern PAPER =
            Pattern.compile("(.*/)?[^/]*(LICEN[CS]E|NOTICE|COPYING|OFL)[^/]*(?<!\\.class)", Pattern.CASE_INSENSITIVE);

    private Artifacts() {}

    static List<Work> works() throws IOException {
        return Papers.resource("/app/byline/colophon/artifacts.tsv")
                .orElseThrow(() -> new IOException("The build made no list of what is bundled."))
                .lines()
                .filter(line -> !line.isBlank())
                .map(line -> work(line.split("\t", -1)))
                .toList();
    }

    private static Work work(String[] told) {
        String artifact = told[1];
        String version = told[2];
        return new Work(
                told[0] + ":" + artifact,
                version,
                several(told[3]),
                told[4],
                several(told[5]).stream().distinct().collect(Collectors.joining(", ")),
                () -> papers(artifact, version));
    }

    private static List<String> several(String told) {
        return Arrays.stream(told.split("\\|")).filter(one -> !one.isBlank()).toList();
    }

    /// Out of its jar, or what lies with the files that were taken out of it.
    private static String papers(String artifact, String version) throws IOException {
        Optional<File> jar = jar(artifact + "-" + version + ".jar");
        return jar.isPresent()
                ? papers(jar.get())
                : Papers.resource("/app/byline/ui/drawing/" + artifact + "/LICENSE")
                        .orElse("");
    }

    private static Optional<File> jar(String name) {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(File::new)
                .filter(file -> file.getName().equals(name) && file.isFile())
                .findFirst();
    }

    private static String papers(File file) throws IOException {
        List<String> papers = new ArrayList<>();
        try (JarFile jar = new JarFile(file)) {
            for (ZipEntry entry : jar.stream().toList()) {
                if (!entry.isDirectory() && PAPER.matcher(entry.getName()).matches()) {
                    papers.add(new String(jar.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8).strip());
                }
            }
        }
        return papers.stream().distinct().collect(Collectors.joining("\n\n\n"));
    }
}

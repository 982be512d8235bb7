package app.byline.colophon;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// What the program is made of. Reads files; any thread but the window's.
public final class Colophon {
    private Colophon() {}

    /// The program's version; empty where it was not packaged.
    public static Optional<String> version() {
        return Optional.ofNullable(Colophon.class.getPackage().getImplementationVersion());
    }

    /// The program itself, as one work among those it comes with.
    public static Work program() {
        return new Work("Byline", version().orElse(""), List.of("Apache-2.0"), "", "", () -> "");
    }

    /// Every work that comes with the program: the jars, what is drawn with, the dictionaries, and the Java runtime
    /// with what it has of others.
    public static List<Work> works() throws IOException {
        List<Work> works = new ArrayList<>(Artifacts.works());
        works.addAll(KeptWorks.works());
        works.addAll(RuntimeWorks.running().works());
        return List.copyOf(works);
    }

    /// All there is to read about one: who made it, what it says itself, and the licences' own words.
    public static String text(Work work) throws IOException {
        StringBuilder text = head(work);
        for (String licence : work.licences()) {
            StandardTexts.text(licence)
                    .ifPresent(words -> text.append(rule(licence)).append(words).append("\n"));
        }
        return text.toString().strip() + "\n";
    }

    /// All of these as one text for a file: each work with what it says itself, then each licence once.
    static String whole(List<Work> works) throws IOException {
        StringBuilder text = new StringBuilder();
        Map<String, String> licences = new TreeMap<>();
        for (Work work : works) {
            text.append(rule(work.title())).append(head(work));
            for (String licence : work.licences()) {
                StandardTexts.text(licence).ifPresent(words -> licences.put(licence, words));
            }
        }
        licences.forEach((name, words) -> text.append(rule(name)).append(words).append("\n"));
        return text.toString().strip() + "\n";
    }

    private static StringBuilder head(Work work) throws IOException {
        StringBuilder text = new StringBuilder(work.title()).append("\n");
        for (String line : List.of(String.join(", ", work.licences()), work.makers(), work.page())) {
            if (!line.isEmpty()) {
                text.append(line).append("\n");
            }
        }
        String papers = work.papers().read();
        return papers.isEmpty() ? text : text.append("\n").append(papers).append("\n");
    }

    private static String rule(String title) {
        return String.format(Locale.ROOT, "%n%n---- %s %s%n%n", title, "-".repeat(Math.max(4, 68 - title.length())));
    }
}

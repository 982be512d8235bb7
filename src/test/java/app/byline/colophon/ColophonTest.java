package app.byline.colophon;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/// What comes with the program is told, with a licence.
class ColophonTest {
    private static final Path RESOURCES = Path.of("src/main/resources");

    @Test
    void everyDependencyThatIsNotForTestsIsTold() throws Exception {
        List<String> told = Artifacts.works().stream().map(Work::name).toList();
        assertThat(told).containsAll(dependencies());
        // Those of those, too.
        assertThat(told).contains("org.reactfx:reactfx", "org.apache.pdfbox:fontbox", "org.openjfx:javafx-media");
    }

    @Test
    void everyArtifactThatFilesAreTakenOutOfIsTold() throws IOException {
        try (Stream<Path> folders = Files.list(Path.of("target/drawing/app/byline/ui/drawing"))) {
            for (Path folder : folders.toList()) {
                assertThat(Artifacts.works()).anyMatch(work -> work.name().endsWith(":" + folder.getFileName()));
            }
        }
    }

    @Test
    void everyDictionaryAndFontAmongTheOwnFilesIsTold() throws IOException {
        List<String> papers = new ArrayList<>();
        for (Work work : KeptWorks.works()) {
            papers.add(work.papers().read());
        }
        try (Stream<Path> files = Files.walk(RESOURCES)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = file.getFileName().toString();
                if (name.endsWith(".dic.gz")) {
                    Path licence = file.resolveSibling(name.replace(".dic.gz", ".licence.txt"));
                    String words = Files.readString(licence);
                    assertThat(papers)
                            .contains(words.substring(words.indexOf('\n')).strip());
                } else if (name.matches(".*\\.(ttf|otf|woff2?)")) {
                    assertThat(papers)
                            .as(name)
                            .contains(Files.readString(file.resolveSibling("OFL.md"))
                                    .strip());
                    assertThat(KeptWorks.works())
                            .anyMatch(work -> name.startsWith(work.name().replace(" ", "")));
                }
            }
        }
    }

    @Test
    void theRuntimeIsToldWithWhatItHasOfOthers() throws IOException {
        List<Work> works = RuntimeWorks.running().works();
        assertThat(works.getFirst().version()).isEqualTo(System.getProperty("java.runtime.version"));
        assertThat(works)
                .anyMatch(work -> work.name().equals("zlib") && work.licences().equals(List.of("zlib License")));
        assertThat(works).anyMatch(work -> work.name().startsWith("The Unicode Standard"));
    }

    @Test
    void aRuntimeWithoutItsPapersIsToldAllTheSame(@TempDir Path bare) throws IOException {
        assertThat(new RuntimeWorks(bare).works()).hasSize(1);
    }

    @Test
    void everyWorkHasALicenceWhoseWordsAreThere() throws IOException {
        for (Work work : Colophon.works()) {
            assertThat(work.licences()).as(work.title()).isNotEmpty();
            String own = work.papers().read();
            for (String licence : work.licences()) {
                assertThat(own.length() > 100 || StandardTexts.text(licence).isPresent())
                        .as("%s: %s", work.title(), licence)
                        .isTrue();
            }
        }
    }

    @Test
    void whatOneReadsAboutAWorkIsWhoMadeItItsOwnNoticeAndTheLicence() throws IOException {
        Work lucene = Artifacts.works().stream()
                .filter(work -> work.name().endsWith(":lucene-core"))
                .findFirst()
                .orElseThrow();
        assertThat(Colophon.text(lucene))
                .startsWith("org.apache.lucene:lucene-core ")
                .contains("Apache-2.0\n", "https://lucene.apache.org/", "Copyright 2001-", "TERMS AND CONDITIONS");
    }

    @Test
    void aListTellsAJarWithoutItsGroup() {
        Work jar = new Work("org.example:tide", "1.2", List.of(), "", "", () -> "");
        assertThat(jar.brief()).isEqualTo("tide 1.2");
        Work part = new Work("The Unicode Standard: Data", "16", List.of(), "", "", () -> "");
        assertThat(part.brief()).isEqualTo("The Unicode Standard: Data 16");
    }

    @Test
    void theExceptionForProgramsThatStandOnJavaIsThere() throws IOException {
        assertThat(StandardTexts.text(StandardTexts.OPENJDK))
                .hasValueSatisfying(
                        text -> assertThat(text).contains("GNU General Public License", "\"CLASSPATH\" EXCEPTION"));
    }

    @Test
    void theFileOfAPackageHasEachWorkAndEachLicenceOnce(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("THIRD-PARTY");
        WriteColophon.main(new String[] {file.toString()});
        String text = Files.readString(file);
        for (Work work : Colophon.works()) {
            assertThat(text).contains("---- " + work.title() + " -");
        }
        assertThat(text.split("---- MPL-2.0 -", -1)).hasSize(2);
        WriteColophon.main(new String[] {"--jars", file.toString()});
        assertThat(Files.readString(file))
                .contains("---- org.jsoup:jsoup ")
                .doesNotContain("dictionary-", "---- zlib ");
    }

    private static List<String> dependencies() throws Exception {
        Document pom = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(Path.of("pom.xml").toFile());
        NodeList found = pom.getElementsByTagName("dependency");
        List<String> names = new ArrayList<>();
        for (int at = 0; at < found.getLength(); at++) {
            Element one = (Element) found.item(at);
            if (!within(one, "scope").equals("test")) {
                names.add(within(one, "groupId") + ":" + within(one, "artifactId"));
            }
        }
        assertThat(names).hasSizeGreaterThan(30);
        return names;
    }

    private static String within(Element dependency, String name) {
        NodeList found = dependency.getElementsByTagName(name);
        return found.getLength() == 0 ? "" : found.item(0).getTextContent().strip();
    }
}

package app.byline.exchange;

import static app.byline.exchange.Desk.file;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import app.byline.exchange.ImportException.Reason;
import app.byline.exchange.Note.Kind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What is broken or was made to do harm: each is read safely, or refused with the file, the place and the reason; the
/// files beside it come all the same, and nothing outside of the folder is read.
class HostileFilesTest {
    private static final String SECRET = "the secret outside";

    @TempDir
    Path folder;

    private Desk desk;
    private Path there;

    @BeforeEach
    void open() {
        desk = new Desk(folder);
        there = folder.resolve("there");
        file(folder.resolve("secret.md"), "# Secret\n\n" + SECRET);
        file(folder.resolve("secret.png"), (SECRET + " picture").getBytes(StandardCharsets.UTF_8));
    }

    @AfterEach
    void close() {
        desk.close();
    }

    /// A file of that name, made by `write` in the folder to be imported, and what becomes of it. `place` is part of
    /// what is said of a refused one; `body` is part of the post of one that is read.
    record Case(String what, String name, Writing write, Reason refused, String place, String body) {
        @Override
        public String toString() {
            return what;
        }
    }

    @FunctionalInterface
    interface Writing {
        void to(Path file) throws IOException;
    }

    private static Case read(String what, String name, byte[] bytes, String body) {
        return new Case(what, name, path -> Files.write(path, bytes), Reason.UNKNOWN, "", body);
    }

    private static Case read(String what, String name, String text, String body) {
        return read(what, name, text.getBytes(StandardCharsets.UTF_8), body);
    }

    private static Case refused(String what, String name, byte[] bytes, Reason reason, String place) {
        return new Case(what, name, path -> Files.write(path, bytes), reason, place, "");
    }

    private static Case refused(String what, String name, String text, Reason reason, String place) {
        return refused(what, name, text.getBytes(StandardCharsets.UTF_8), reason, place);
    }

    private static byte[] bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int index = 0; index < values.length; index++) {
            bytes[index] = (byte) values[index];
        }
        return bytes;
    }

    private static String wxr(String type, String title) {
        return "<?xml version=\"1.0\"?>\n" + type + "<rss xmlns:wp=\"http://wordpress.org/export/1.2/\" "
                + "xmlns:content=\"http://purl.org/rss/1.0/modules/content/\"><channel><item><title>" + title
                + "</title><wp:post_id>1</wp:post_id><wp:post_type>post</wp:post_type><wp:status>publish</wp:status>"
                + "<content:encoded><![CDATA[<p>Text</p>]]></content:encoded></item></channel></rss>";
    }

    private static String lol() {
        StringBuilder type = new StringBuilder("<!DOCTYPE r [<!ENTITY l0 \"lol\">");
        for (int level = 1; level < 10; level++) {
            type.append("<!ENTITY l%d \"%s\">"
                    .formatted(level, "&l%d;".formatted(level - 1).repeat(10)));
        }
        return type.append("]>").toString();
    }

    static Stream<Case> cases() {
        Charset windows = Charset.forName("windows-1252");
        return Stream.of(
                // ---- what a text may be written in
                read("UTF-8 with its mark", "a.md", "\ufeffGrüße\n", "Grüße"),
                read(
                        "UTF-16, big end first",
                        "a.md",
                        "\ufeffGrüße 🏗️\n".getBytes(StandardCharsets.UTF_16BE),
                        "Grüße 🏗️"),
                read("UTF-16, small end first", "a.md", "\ufeffGrüße\n".getBytes(StandardCharsets.UTF_16LE), "Grüße"),
                read("UTF-32", "a.md", "\ufeffGrüße\n".getBytes(Charset.forName("UTF-32LE")), "Grüße"),
                read("Windows-1252", "a.md", "“Grüße” – 5 €\n".getBytes(windows), "“Grüße” – 5 €"),
                refused(
                        "no encoding at all",
                        "a.md",
                        bytes('a', '\n', 'b', 0x81, 0xff),
                        Reason.NOT_TEXT,
                        "line 2, column 2"),
                refused(
                        "half a character of UTF-16",
                        "a.md",
                        bytes(0xff, 0xfe, 'a', 0, 'b'),
                        Reason.NOT_TEXT,
                        "line 1, column 2"),
                refused("a lone surrogate", "a.md", bytes(0xff, 0xfe, 0, 0xd8, 'b', 0), Reason.NOT_TEXT, "line 1"),
                refused("a zero byte", "a.md", "one\ntw\0o", Reason.NOT_TEXT, "line 2, column 3"),
                refused("a picture that is called a text", "a.md", Desk.PNG, Reason.NOT_TEXT, "line"),
                read("mixed ends of lines", "a.md", "# T\r\n\r\none\rtwo\nthree\r\n", "one\ntwo\nthree\n"),
                read(
                        "right to left, and overrides",
                        "a.md",
                        "שלום \u202eevil\u202c مرحبا\n",
                        "שלום \u202eevil\u202c مرحبا"),
                read("combining characters", "a.md", "e\u0301" + "\u0301".repeat(500) + "\n", "e\u0301\u0301"),
                read("one line of 5 MB", "a.md", "word ".repeat(1 << 20) + "\n", "word word"),
                read("a line of 5 MB without a space", "a.md", "x".repeat(5 << 20), "xxxx"),
                read("100,000 nested quotes", "a.md", ">".repeat(100_000) + " deep\n", "deep"),
                read("100,000 nested brackets", "a.md", "![".repeat(100_000), "![!["),
                // ---- heads
                refused("a YAML tag", "a.md", "---\na: 1\nb: !!java.net.URL [x]\n---\n", Reason.HEAD, "line 3"),
                refused("a YAML bomb", "a.md", "---\n" + yamlBomb() + "---\n", Reason.HEAD, "head"),
                refused("YAML that holds itself", "a.md", "---\na: &a {b: *a}\n---\n", Reason.HEAD, "head"),
                refused("deep JSON", "a.md", "{\"a\": " + "[".repeat(50_000), Reason.HEAD, "JSON"),
                refused("deep TOML", "a.md", "+++\na = " + "[".repeat(50_000) + "\n+++\n", Reason.HEAD, "TOML"),
                read("a slug that climbs", "a.md", "---\nslug: ../../etc/passwd\n---\nText", "Text"),
                // ---- what a text names
                read("a picture above the folder", "a.md", "![x](../secret.png)", "![x](../secret.png)"),
                read("a picture above, in disguise", "a.md", "![x](%2e%2e/secret.png)", "![x](%2e%2e/secret.png)"),
                read("an absolute picture", "a.md", "![x](/etc/passwd) ![y](file:///etc/passwd)", "/etc/passwd"),
                read("a picture of the web", "a.md", "![x](http://127.0.0.1:1/x.png)", "http://127.0.0.1:1/x.png"),
                new Case(
                        "a picture that is a link out of the folder",
                        "a.md",
                        path -> {
                            Files.createSymbolicLink(
                                    path.resolveSibling("in.png"),
                                    path.resolve("../../secret.png").normalize());
                            Files.writeString(path, "![x](in.png)");
                        },
                        Reason.UNKNOWN,
                        "",
                        "![x](in.png)"),
                new Case(
                        "a text that is a link out of the folder",
                        "a.md",
                        path -> Files.createSymbolicLink(
                                path, path.resolve("../../secret.md").normalize()),
                        Reason.OUTSIDE,
                        "secret.md",
                        ""),
                new Case(
                        "a link to itself",
                        "a.md",
                        path -> Files.createSymbolicLink(path, path),
                        Reason.OUTSIDE,
                        "a.md",
                        ""),
                // ---- XML
                refused(
                        "an entity from a file",
                        "a.xml",
                        wxr("<!DOCTYPE r [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>\n", "[&x;]"),
                        Reason.MALFORMED,
                        "line 3"),
                refused(
                        "a parameter entity from the web",
                        "a.xml",
                        wxr("<!DOCTYPE r [<!ENTITY % x SYSTEM \"http://127.0.0.1:1/\"> %x; ]>\n", "&y;"),
                        Reason.MALFORMED,
                        "line 3"),
                refused("a billion laughs", "a.xml", wxr(lol(), "&l9;"), Reason.MALFORMED, "line 2"),
                read(
                        "a document type that means no harm",
                        "a.xml",
                        wxr("<!DOCTYPE r SYSTEM \"http://127.0.0.1:1/x.dtd\">\n", "T"),
                        "Text"),
                read("characters that XML forbids", "a.xml", wxr("", "a\u0008\u0001b"), "Text"),
                refused("XML that ends early", "a.xml", wxr("", "T").substring(0, 300), Reason.MALFORMED, "line 2"),
                refused(
                        "ENEX that ends early",
                        "a.enex",
                        "<en-export>\n<note><title>T</ti",
                        Reason.MALFORMED,
                        "line 2"),
                refused(
                        "an entity in ENEX",
                        "a.enex",
                        "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>\n<en-export><note><title>&x;</title></note></en-export>",
                        Reason.MALFORMED,
                        "line 2"),
                refused(
                        "a million nested elements",
                        "a.enex",
                        "<en-export>" + "<a>".repeat(1_000_000),
                        Reason.MALFORMED,
                        "line 1"),
                // ---- JSON
                refused(
                        "JSON that ends early",
                        "a.json",
                        "{\"db\":[{\"data\":{\"posts\":[\n{\"id\":\"1\",",
                        Reason.MALFORMED,
                        "line 2"),
                refused(
                        "deep JSON in Ghost's export",
                        "a.json",
                        "{\"data\":{\"posts\":[{\"id\":" + "[".repeat(100_000),
                        Reason.MALFORMED,
                        "nesting depth"),
                // ---- HTML
                read(
                        "scripts and handlers",
                        "a.html",
                        "<h1>T</h1><p onclick=x()>Text<script>alert(1)</script></p><iframe src=javascript:x></iframe>",
                        "Text"),
                read("100,000 nested elements", "a.html", "<div>".repeat(100_000) + "Text", "Text"),
                // ---- archives
                new Case(
                        "an entity in a document",
                        "a.docx",
                        path -> WordFixture.write(
                                path,
                                "<!DOCTYPE w [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>",
                                "<w:p><w:r><w:t>&x;</w:t></w:r></w:p>"),
                        Reason.MALFORMED,
                        "",
                        ""),
                new Case(
                        "laughs in a document",
                        "a.docx",
                        path -> WordFixture.write(path, lol(), "<w:p><w:r><w:t>&l9;</w:t></w:r></w:p>"),
                        Reason.MALFORMED,
                        "",
                        ""),
                new Case(
                        "a document deep beyond measure",
                        "a.docx",
                        path -> WordFixture.write(path, "<w:p>".repeat(200_000) + "</w:p>".repeat(200_000)),
                        Reason.MALFORMED,
                        "depth",
                        ""),
                refused("a document that is none", "a.docx", "PK no", Reason.MALFORMED, "zip"),
                new Case(
                        "an archive that climbs",
                        "a.zip",
                        path -> WordFixture.zip(path, Map.of("../../climbed.md", "x".getBytes(StandardCharsets.UTF_8))),
                        Reason.OUTSIDE,
                        "../../climbed.md",
                        ""),
                new Case(
                        "an archive with an absolute name",
                        "a.zip",
                        path -> WordFixture.zip(path, Map.of("/tmp/climbed.md", "x".getBytes(StandardCharsets.UTF_8))),
                        Reason.OUTSIDE,
                        "/tmp/climbed.md",
                        ""),
                new Case(
                        "an archive with a drive's name",
                        "a.zip",
                        path -> WordFixture.zip(path, Map.of("C:\\climbed.md", "x".getBytes(StandardCharsets.UTF_8))),
                        Reason.OUTSIDE,
                        "climbed.md",
                        ""),
                new Case(
                        "a zip bomb",
                        "a.zip",
                        path -> WordFixture.zip(path, Map.of("a.md", new byte[200 << 20])),
                        Reason.BOMB,
                        "a.md",
                        ""),
                new Case(
                        "a bomb in a document",
                        "a.docx",
                        path -> WordFixture.zip(path, Map.of("word/document.xml", new byte[200 << 20])),
                        Reason.BOMB,
                        "word/document.xml",
                        ""),
                new Case("many small bombs", "a.zip", path -> WordFixture.zip(path, bombs()), Reason.BOMB, "MB", ""));
    }

    private static Map<String, byte[]> bombs() {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        for (int number = 0; number < 100; number++) {
            entries.put(number + ".md", new byte[1 << 20]);
        }
        return entries;
    }

    private static String yamlBomb() {
        StringBuilder bomb = new StringBuilder("a0: &a0 [x,x,x,x,x,x,x,x,x]\n");
        for (int level = 1; level < 9; level++) {
            bomb.append("a%d: &a%d [%s]\n"
                    .formatted(level, level, "*a%d,".formatted(level - 1).repeat(9)));
        }
        return bomb.toString();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void eachIsReadSafelyOrRefusedWithItsPlace(Case hostile) throws Exception {
        Files.createDirectories(there);
        hostile.write().to(there.resolve(hostile.name()));
        assertTimeoutPreemptively(Duration.ofSeconds(60), () -> {
            if (hostile.body().isEmpty()) {
                Path path = there.resolve(hostile.name());
                // A file that is named itself is what its author wants, whatever it links to.
                ImportException why = refusal(Files.isSymbolicLink(path) ? there : path);
                assertThat(why.reason()).as(why.getMessage()).isEqualTo(hostile.refused());
                assertThat(why.getMessage()).contains(hostile.place());
                assertThat(why.file()).hasFileName(hostile.name());
                assertThat(desk.all()).isEmpty();
            } else {
                ImportAccount account = desk.bring(there.resolve(hostile.name()));
                assertThat(account.rows())
                        .allSatisfy(row -> assertThat(row.why()).isEmpty());
                assertThat(desk.only().body()).contains(hostile.body());
            }
        });
        assertThat(desk.all()).noneSatisfy(post -> assertThat(post.body()).contains(SECRET));
        assertThat(kept()).noneSatisfy(content -> assertThat(content).contains(SECRET));
        assertThat(folder.resolve("climbed.md")).doesNotExist();
        assertThat(Path.of("/tmp/climbed.md")).doesNotExist();
    }

    /// Why this file can't come, whichever way it is told.
    private ImportException refusal(Path path) {
        try {
            ImportAccount account = desk.bring(path);
            return account.broken()
                    .or(() -> account.rows().stream()
                            .flatMap(row -> row.why().stream())
                            .findFirst())
                    .orElseThrow(() -> new AssertionError("it was read: " + desk.all()));
        } catch (ImportException e) {
            return e;
        }
    }

    private List<String> kept() throws IOException {
        Path media = desk.media.folder().resolve("media");
        if (!Files.isDirectory(media)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(media)) {
            return files.map(HostileFilesTest::content).toList();
        }
    }

    private static String content(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    // ---- one among many

    @Test
    void aWrongFileKeepsNoOtherFromComing() throws Exception {
        file(there.resolve("a.md"), "# A");
        file(there.resolve("b.md"), "---\ntitle: [\n---\n");
        file(there.resolve("c.md"), bytes('x', 0));
        Files.createSymbolicLink(there.resolve("d.md"), folder.resolve("secret.md"));
        Files.createSymbolicLink(there.resolve("round"), there);
        file(there.resolve("z.md"), "# Z");
        ImportAccount account = desk.bring(there);
        assertThat(account.comes()).isEqualTo(2);
        assertThat(account.rows().stream().flatMap(row -> row.why().stream()))
                .extracting(ImportException::reason)
                .containsExactly(Reason.HEAD, Reason.NOT_TEXT, Reason.OUTSIDE);
    }

    @Test
    void whatLiesOutsideIsTold() throws Exception {
        file(there.resolve("a.md"), "![x](../secret.png)");
        assertThat(desk.bring(there).rows().getFirst().notes())
                .containsExactly(new Note(Kind.IMAGE_OUTSIDE, "../secret.png"));
    }

    @Test
    void aFileThatIsTooLargeIsNotEvenRead() throws Exception {
        Path large = file(there.resolve("a.md"), "x");
        try (var channel = FileChannel.open(large, StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.wrap(new byte[] {'x'}), TextFile.LONGEST + 1);
        }
        assertThat(refusal(large).reason()).isEqualTo(Reason.TOO_LARGE);
    }
}

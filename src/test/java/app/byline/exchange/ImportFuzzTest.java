package app.byline.exchange;

import app.byline.exchange.evernote.EvernoteExport;
import app.byline.exchange.files.HtmlFile;
import app.byline.exchange.files.MarkdownFiles;
import app.byline.exchange.ghost.GhostExport;
import app.byline.exchange.word.WordDocument;
import app.byline.exchange.wordpress.WordPressExport;
import app.byline.markdown.html.HtmlImport;
import app.byline.post.FrontMatter;
import app.byline.post.FrontMatterException;
import app.byline.post.Post;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/// Any bytes at all are read as a post, or refused by [ImportException]: nothing else comes of them, and nothing
/// outside of their folder is opened. The first byte chooses the format. `JAZZER_FUZZ=1` makes Jazzer look for new
/// inputs; else it tries those it found before, in the resources of this test.
class ImportFuzzTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-24T12:00:00Z"), ZoneOffset.UTC);
    private static final List<String> NAMES =
            List.of("head", "post.md", "export.xml", "export.json", "notes.enex", "page.html", "document.docx");
    private static final Formats FORMATS = new Formats(List.of(
            new WordDocument(CLOCK, ImportFuzzTest::markdown),
            new WordPressExport(CLOCK, ImportFuzzTest::markdown),
            new GhostExport(CLOCK, ImportFuzzTest::markdown),
            new EvernoteExport(CLOCK, ImportFuzzTest::markdown),
            new HtmlFile(CLOCK, ImportFuzzTest::markdown),
            new MarkdownFiles(CLOCK)));

    private static String markdown(String html) {
        return new HtmlImport().markdown(PlainHtml.of(html));
    }

    @FuzzTest(maxDuration = "20s")
    void everyFormat(byte[] input) throws IOException {
        if (input.length < 2) {
            return;
        }
        byte[] content = Arrays.copyOfRange(input, 1, input.length);
        String name = NAMES.get(Math.floorMod(input[0], NAMES.size()));
        if (name.equals("head")) {
            head(new String(content, StandardCharsets.UTF_8));
        } else {
            read(name, content);
        }
    }

    /// What is read of a head is written back, and read the same again.
    private static void head(String text) {
        FrontMatter frontMatter = new FrontMatter(ZoneOffset.UTC);
        try {
            Post post = frontMatter.read(text, CLOCK.instant());
            Post again = frontMatter.read(frontMatter.write(post), CLOCK.instant());
            if (!again.title().equals(post.title()) || !again.body().equals(post.body())) {
                throw new AssertionError(post + " came back as " + again);
            }
        } catch (FrontMatterException refused) {
            Objects.requireNonNull(refused.getMessage());
        }
    }

    private static void read(String name, byte[] content) throws IOException {
        Path folder = Files.createTempDirectory("byline-fuzz-");
        Path file = folder.resolve(name);
        try {
            Files.write(file, content);
            try (Source source = FORMATS.open(file)) {
                source.read(new Nowhere());
            }
        } catch (ImportException refused) {
            Objects.requireNonNull(refused.getMessage());
        } finally {
            Files.deleteIfExists(file);
            Files.deleteIfExists(folder);
        }
    }

    /// Looks at everything and keeps nothing.
    private static final class Nowhere implements Intake {
        @Override
        public boolean take(Arrival arrival) {
            ArrivingImages.counted(arrival);
            Objects.requireNonNull(arrival.digest());
            return true;
        }

        @Override
        public boolean refuse(String place, ImportException why) {
            Objects.requireNonNull(why.getMessage());
            return true;
        }

        @Override
        public void note(Note note) {
            Objects.requireNonNull(note.kind());
        }
    }
}

package app.byline.sync.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.byline.post.Post;
import app.byline.sync.RefusedFileException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/// Another program's file keeps that program's manner when a post is written back.
class FolderFileTest {
    private static final Instant THEN = Instant.parse("2026-05-01T10:00:00Z");

    @Test
    void aHeadStaysLetterByLetterWhereOnlyTheTextChanged() throws Exception {
        String head = "---\ntitle:   'The harbour'   # ours\nmood: [calm,  grey]\ndate: 2026-05-01\n---\n\n";
        assertThat(rewritten(head + "One.\n", body -> body + "Two.\n")).isEqualTo(head + "One.\nTwo.\n");
    }

    @Test
    void aFileWithoutAHeadGetsNone() throws Exception {
        assertThat(rewritten("One.\n", body -> body + "Two.\n")).isEqualTo("One.\nTwo.\n");
    }

    @Test
    void aHeadingThatIsTheTitleStaysAndChangesWithIt() throws Exception {
        assertThat(rewritten("# The harbour\n\nOne.\n", body -> "Two.\n")).isEqualTo("# The harbour\n\nTwo.\n");
        FolderFile file = read("# The harbour\n\nOne.\n", StandardCharsets.UTF_8);
        assertThat(file.post().title()).isEqualTo("The harbour");
        assertThat(saying(file, file.post().withText("The quay", "One.\n"))).isEqualTo("# The quay\n\nOne.\n");
    }

    @Test
    void whatIsNewInTheHeadIsWrittenAndWhatIsUnknownStays() throws Exception {
        FolderFile file = read("---\ntitle: Harbour\nlayout: wide\n---\n\nOne.\n", StandardCharsets.UTF_8);
        Post tagged = file.post()
                .withDetails(
                        file.post().slug(),
                        "",
                        List.of(),
                        List.of("sea"),
                        file.post().release());
        assertThat(saying(file, tagged)).contains("layout: wide", "- sea", "title: Harbour", "\n\nOne.\n");
    }

    @Test
    void linesEndAsTheyDid() throws Exception {
        assertThat(rewritten("One.\r\nTwo.\r\n", body -> body + "Three.\n")).isEqualTo("One.\r\nTwo.\r\nThree.\r\n");
    }

    @Test
    void lettersStayInTheirEncoding() throws Exception {
        Charset windows = Charset.forName("windows-1252");
        FolderFile file = read("Café at noon.\n", windows);
        byte[] written = file.saying("cafe.md", file.post().withText("cafe", "Café at nine.\n"), ZoneOffset.UTC);
        assertThat(new String(written, windows)).isEqualTo("Café at nine.\n");
        byte[] more = file.saying("cafe.md", file.post().withText("cafe", "Café → nine.\n"), ZoneOffset.UTC);
        assertThat(new String(more, StandardCharsets.UTF_8)).isEqualTo("Café → nine.\n");
    }

    @Test
    void aByteOrderMarkStays() throws Exception {
        assertThat(rewritten("\ufeffOne.\n", body -> "Two.\n")).isEqualTo("\ufeffTwo.\n");
    }

    @Test
    void aTextThatWouldBeReadAsAHeadGetsAHeadBeforeIt() throws Exception {
        FolderFile file = read("One.\n", StandardCharsets.UTF_8);
        String text = "---\ntitle: No head\n---\n\nTwo.\n";
        byte[] written = file.saying("one.md", file.post().withText("one", text), ZoneOffset.UTC);
        assertThat(FolderFile.read("one.md", written, THEN, ZoneOffset.UTC)
                        .post()
                        .body())
                .isEqualTo(text);
    }

    @Test
    void whatIsNoPostIsRefused() {
        assertThatThrownBy(() -> read("---\ntitle: [\n---\n", StandardCharsets.UTF_8))
                .isInstanceOf(RefusedFileException.class)
                .hasMessageContaining("YAML");
        assertThatThrownBy(() -> read("One.\0\n", StandardCharsets.UTF_8)).isInstanceOf(RefusedFileException.class);
    }

    private static String rewritten(String file, UnaryOperator<String> change) throws Exception {
        FolderFile read = read(file, StandardCharsets.UTF_8);
        Post post = read.post();
        return saying(read, post.withText(post.title(), change.apply(post.body())));
    }

    private static FolderFile read(String file, Charset charset) throws RefusedFileException {
        return FolderFile.read("one.md", file.getBytes(charset), THEN, ZoneOffset.UTC);
    }

    private static String saying(FolderFile file, Post post) {
        return new String(file.saying("one.md", post, ZoneOffset.UTC), StandardCharsets.UTF_8);
    }
}

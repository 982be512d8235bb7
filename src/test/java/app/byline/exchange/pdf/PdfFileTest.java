package app.byline.exchange.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import app.byline.exchange.Audience;
import app.byline.exchange.Desk;
import app.byline.post.Post;
import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What another program reads in a PDF of ours.
class PdfFileTest {
    @TempDir
    Path folder;

    /// As wide as it is, in points.
    private static final float PAGE = 595;

    private Desk desk;

    @BeforeEach
    void open() {
        desk = new Desk(folder);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void everyWordIsThereInFontsThatAreInTheFile() throws Exception {
        try (PDDocument pdf = written(post("A title", """
                Zażółć “gęślą” – «jaźń», Ελληνικά, Русский, *emphasis*, **strong**, `code`.

                | Week | Ships |
                | --- | ---: |
                | 44 | 13 |

                A note.[^1]

                [^1]: At the foot.
                """))) {
            assertThat(text(pdf))
                    .contains("A title", "November 24, 2026")
                    .contains("Zażółć “gęślą” – «jaźń», Ελληνικά, Русский, emphasis, strong, code.")
                    .contains("Week Ships", "44 13", "At the foot.");
            assertThat(fonts(pdf)).isNotEmpty().allMatch(PDFont::isEmbedded);
        }
    }

    @Test
    void whatNoFontShowsIsNamedOnce() throws Exception {
        String nowhere = Character.toString(0xE0FFF);
        PdfFile pdf = new PdfFile(desk.media, new Audience(ZoneOffset.UTC, Locale.ENGLISH));
        assertThat(pdf.unshown(List.of(post("Zażółć", "Ελληνικά " + nowhere + nowhere + "\n"))))
                .isEqualTo(nowhere);
        assertThat(pdf.unshown(List.of(post("Zażółć", "Ελληνικά")))).isEmpty();
    }

    @Test
    void itSaysWhatItIsAndWhereItsHeadingsAre() throws Exception {
        Post post =
                post("Harbour & sea", "## First\n\n### Within\n\n## Second\n").withExtras("author: Jane Doe\n");
        try (PDDocument pdf = written(post)) {
            assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo("Harbour & sea");
            assertThat(pdf.getDocumentInformation().getAuthor()).isEqualTo("Jane Doe");
            assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("en");
            assertThat(pdf.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(bookmarks(pdf.getDocumentCatalog().getDocumentOutline(), ""))
                    .containsExactly("Harbour & sea", "  First", "    Within", "  Second");
        }
    }

    @Test
    void linksLeadOutAndWithin() throws Exception {
        try (PDDocument pdf = written(
                post("One", "[out](https://example.org/) and [in](#below) and [no](javascript:x)\n\n## Below\n"))) {
            List<PDAnnotationLink> links = pdf.getPage(0).getAnnotations().stream()
                    .map(PDAnnotationLink.class::cast)
                    .toList();
            assertThat(links).hasSize(2);
            assertThat(((PDActionURI) links.getFirst().getAction()).getURI()).isEqualTo("https://example.org/");
        }
    }

    @Test
    void picturesAreInItAndNothingIsFetched() throws Exception {
        String address =
                desk.media.add(new ByteArrayInputStream(Desk.PNG), "dot.png").address();
        try (PDDocument pdf = written(post(
                "One",
                "![A dot](" + address
                        + ")\n\n![Far](https://127.0.0.1:1/far.png)\n\n![File](file:///etc/hostname)\n"))) {
            assertThat(pictures(pdf)).isEqualTo(1);
            assertThat(text(pdf)).contains("Far", "File");
        }
    }

    @Test
    void severalPostsHaveAListOfThemAndPagesOfTheirOwn() throws Exception {
        try (PDDocument pdf = written(post("One", "[up](#a)\n\n## A\n"), post("Two", "## A\n"))) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(3);
            PDFTextStripper first = new PDFTextStripper();
            first.setEndPage(1);
            assertThat(first.getText(pdf)).contains("posts", "One", "2", "Two", "3");
        }
    }

    @Test
    void listsAndTablesStandAtTheSideTheirWordsBeginAt() throws Exception {
        try (PDDocument pdf = written(post("One", "8. גדול\n\n| שם | Byline |\n| --- | --- |\n| HTML | שפה |\n"))) {
            assertThat(at(pdf, "8")).isGreaterThan(at(pdf, "ג"));
            assertThat(at(pdf, "B")).isGreaterThan(PAGE / 2).isLessThan(at(pdf, "H"));
        }
    }

    @Test
    void theCellsOfATableAreReadInTheirOrderFromWhicheverSide() throws Exception {
        String table = "| שם | Byline | Z |\n| --- | --- | --- |\n| HTML | שפה | Q |\n";
        try (PDDocument pdf = written(post("One", table))) {
            assertThat(at(pdf, "Z")).isLessThan(at(pdf, "B"));
            assertThat(at(pdf, "B")).isLessThan(at(pdf, "ם"));
            assertThat(read(pdf)).containsSubsequence("םש", "Byline", "Z", "HTML", "הפש", "Q");
        }
    }

    @Test
    void theWordsOfBothDirectionsAreInTheirOrder() {
        RightToLeft order = new RightToLeft();
        assertThat(order.reorderRTLTextToLTR("שלום (א)")).isEqualTo("(א) םולש");
        // Initial, medial, final and isolated forms; lam and alef are one letter.
        assertThat(order.shapeText("سلام بيت")).isEqualTo("\uFEB3\uFEFC\uFEE1 \uFE91\uFEF4\uFE96");
        assertThat(order.deshapeText("\uFEB3\uFEFC\uFEE1")).isEqualTo("سلام");
        assertThat(order.shapeText("Latin")).isEqualTo("Latin");
    }

    private static Post post(String title, String text) {
        return Post.begin(Desk.NOW).withText(title, text);
    }

    private PDDocument written(Post... posts) throws Exception {
        Path file = folder.resolve("posts.pdf");
        new PdfFile(desk.media, new Audience(ZoneOffset.UTC, Locale.ENGLISH)).write(List.of(posts), file);
        return Loader.loadPDF(file.toFile());
    }

    /// As it stands on the pages, line by line.
    private static String text(PDDocument pdf) throws Exception {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setSortByPosition(true);
        return stripper.getText(pdf);
    }

    /// In the order of its drawing, which is that of reading; Hebrew letters are drawn from the left.
    private static String read(PDDocument pdf) throws Exception {
        StringBuilder read = new StringBuilder();
        new PDFTextStripper() {
            @Override
            protected void processTextPosition(TextPosition text) {
                read.append(text.getUnicode());
            }
        }.getText(pdf);
        return read.toString();
    }

    /// How far right that is drawn at last.
    private static float at(PDDocument pdf, String said) throws Exception {
        List<TextPosition> found = new ArrayList<>();
        new PDFTextStripper() {
            @Override
            protected void processTextPosition(TextPosition text) {
                if (text.getUnicode().equals(said)) {
                    found.add(text);
                }
            }
        }.getText(pdf);
        return found.getLast().getX();
    }

    private static List<PDFont> fonts(PDDocument pdf) throws Exception {
        List<PDFont> fonts = new ArrayList<>();
        for (PDPage page : pdf.getPages()) {
            for (COSName name : page.getResources().getFontNames()) {
                fonts.add(page.getResources().getFont(name));
            }
        }
        return fonts;
    }

    private static int pictures(PDDocument pdf) {
        int pictures = 0;
        for (PDPage page : pdf.getPages()) {
            for (COSName name : page.getResources().getXObjectNames()) {
                pictures += page.getResources().isImageXObject(name) ? 1 : 0;
            }
        }
        return pictures;
    }

    private static List<String> bookmarks(PDOutlineNode above, String margin) {
        List<String> found = new ArrayList<>();
        for (PDOutlineItem item : above.children()) {
            found.add(margin + item.getTitle());
            found.addAll(bookmarks(item, margin + "  "));
        }
        return found;
    }
}

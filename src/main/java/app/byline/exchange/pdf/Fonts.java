package app.byline.exchange.pdf;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/// The fonts of one document: Byline's own, Liberation, for Latin, Greek and Cyrillic, and of the machine's those that
/// show what these can't. To be closed when the document is written.
final class Fonts implements AutoCloseable {
    private static final Logger LOG = System.getLogger(Fonts.class.getName());

    private record Face(String file, String family, int weight, FontStyle style) {}

    private static final List<Face> OWN = List.of(
            new Face("Serif-Regular", "Serif", 400, FontStyle.NORMAL),
            new Face("Serif-Italic", "Serif", 400, FontStyle.ITALIC),
            new Face("Serif-Bold", "Serif", 700, FontStyle.NORMAL),
            new Face("Serif-BoldItalic", "Serif", 700, FontStyle.ITALIC),
            new Face("Sans-Regular", "Sans", 400, FontStyle.NORMAL),
            new Face("Sans-Italic", "Sans", 400, FontStyle.ITALIC),
            new Face("Sans-Bold", "Sans", 700, FontStyle.NORMAL),
            new Face("Sans-BoldItalic", "Sans", 700, FontStyle.ITALIC),
            new Face("Mono-Regular", "Mono", 400, FontStyle.NORMAL),
            new Face("Mono-Italic", "Mono", 400, FontStyle.ITALIC),
            new Face("Mono-Bold", "Mono", 700, FontStyle.NORMAL),
            new Face("Mono-BoldItalic", "Mono", 700, FontStyle.ITALIC));

    private final MachineFonts more;
    private int used;

    private Fonts(MachineFonts more) {
        this.more = more;
    }

    /// The fonts that show this text.
    static Fonts of(String text) throws IOException {
        BitSet missing = new BitSet();
        String shaped = new RightToLeft().shapeText(text);
        try (TrueTypeFont own = new TTFParser().parse(new RandomAccessReadBuffer(open("Serif-Regular")))) {
            CmapLookup glyphs = own.getUnicodeCmapLookup();
            shaped.codePoints()
                    .filter(character -> isSeen(character) && glyphs.getGlyphId(character) == 0)
                    .forEach(missing::set);
        }
        return new Fonts(MachineFonts.showing(missing));
    }

    /// What no font that may stand in a document shows of this text, each character once.
    static String unshown(String text) throws IOException {
        try (Fonts fonts = of(text)) {
            return fonts.more.missing();
        }
    }

    private static boolean isSeen(int character) {
        return !Character.isWhitespace(character)
                && !Character.isISOControl(character)
                && Character.getType(character) != Character.FORMAT;
    }

    void register(PdfRendererBuilder builder, PDDocument document) {
        for (Face face : OWN) {
            builder.useFont(() -> open(face.file()), face.family(), face.weight(), face.style(), true);
        }
        for (TrueTypeFont font : more.chosen()) {
            try {
                builder.useFont(new PDFontSupplier(PDType0Font.load(document, font, true)), "More" + used);
                used++;
            } catch (IOException notToBeEmbedded) {
                // What it alone shows stays a box.
                LOG.log(Level.DEBUG, "the maker of a font does not let it be embedded", notToBeEmbedded);
            }
        }
    }

    /// The families of text, headings and code, each with all that is left to look in.
    String css() {
        StringBuilder others = new StringBuilder();
        for (int number = 0; number < used; number++) {
            others.append(", More").append(number);
        }
        return """
                body { font-family: Serif%1$s; }
                h1, h2, h3, h4, h5, h6, th, .title, .date, .callout-title, summary { font-family: Sans%1$s; }
                pre, code, kbd, samp, .math { font-family: Mono%1$s; }
                """.formatted(others);
    }

    private static InputStream open(String name) {
        return Objects.requireNonNull(Fonts.class.getResourceAsStream("/liberation/Liberation" + name + ".ttf"));
    }

    @Override
    public void close() {
        try {
            more.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

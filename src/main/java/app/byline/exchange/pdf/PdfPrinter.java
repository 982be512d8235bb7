package app.byline.exchange.pdf;

import app.byline.media.Asset;
import app.byline.media.MediaStore;
import com.openhtmltopdf.extend.FSStream;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jsoup.helper.W3CDom;
import org.jsoup.nodes.Document;

/// Makes a PDF of a page. Only here and below is the library known that does it, so that it is loaded for nothing else.
final class PdfPrinter {
    private static final Logger LOG = System.getLogger(PdfPrinter.class.getName());
    private static final String IMAGE = "asset:";

    static {
        // It has a way of its own to tell what it does, for each page and to everybody.
        XRLog.setLoggingEnabled(false);
    }

    private final MediaStore media;

    PdfPrinter(MediaStore media) {
        this.media = media;
    }

    /// How a page names an image that it is to be given.
    static String address(Asset asset) {
        return IMAGE + asset.address();
    }

    byte[] printed(Document page) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument();
                Fonts fonts = Fonts.of(page.text())) {
            PdfRendererBuilder builder = new PdfRendererBuilder();
            builder.usePDDocument(document);
            builder.withDiagnosticConsumer(found -> LOG.log(Level.DEBUG, found.getFormattedMessage()));
            fonts.register(builder, document);
            page.head().appendElement("style").appendText(fonts.css());
            builder.useUnicodeBidiSplitter(Directions::new);
            builder.useUnicodeBidiReorderer(new RightToLeft());
            builder.useReplacementText("□");
            builder.usePdfUaAccessibility(true);
            builder.withProducer("Byline");
            // Nothing but what was put into the page: no file, no network.
            builder.useExternalResourceAccessControl(
                    (address, _) -> address.startsWith(IMAGE),
                    ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
            builder.useExternalResourceAccessControl(
                    (address, _) -> address.startsWith(IMAGE), ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI);
            builder.useProtocolsStreamImplementation(this::image, IMAGE.substring(0, IMAGE.length() - 1));
            builder.withW3cDocument(new W3CDom().fromJsoup(page), null);
            builder.toStream(bytes);
            try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
                renderer.layout();
                TurnedTables.turn(renderer.getRootBox());
                renderer.createPDF();
            }
        }
        return bytes.toByteArray();
    }

    private FSStream image(String address) {
        Asset asset = media.find(address.substring(IMAGE.length())).orElseThrow();
        return new Picture(media.file(asset));
    }

    private record Picture(Path file) implements FSStream {
        @Override
        public InputStream getStream() {
            try {
                return Files.newInputStream(file);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public Reader getReader() {
            return new InputStreamReader(getStream(), StandardCharsets.UTF_8);
        }
    }
}

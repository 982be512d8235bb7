package app.byline.exchange.word;

import app.byline.exchange.Audience;
import app.byline.exchange.Departure;
import app.byline.exchange.Imprint;
import app.byline.exchange.StillHtml;
import app.byline.exchange.Zipped;
import app.byline.media.MediaStore;
import app.byline.platform.AtomicFile;
import app.byline.post.Post;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jsoup.nodes.Element;

/// Posts as a Word document (Office Open XML, ECMA-376): real headings, lists, quotes, tables, footnotes and
/// pictures in Word's own styles, so that whoever gets it can work on. What Byline reads back from it is the same
/// text. See docs/decisions/0034-pdf-by-a-library-docx-by-hand.md.
public final class WordFile implements Departure {
    static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    static final String R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    static final String DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/";

    private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.";

    private final MediaStore media;
    private final Audience audience;

    public WordFile(MediaStore media, Audience audience) {
        this.media = media;
        this.audience = audience;
    }

    @Override
    public String name() {
        return "docx";
    }

    @Override
    public boolean isFolder() {
        return false;
    }

    @Override
    public void write(List<Post> posts, Path to) throws IOException {
        Whole whole = new Whole(media);
        Relations relations = new Relations();
        String document = document(posts, whole, relations);
        try (Zipped zip = new Zipped()) {
            zip.put("[Content_Types].xml", types(whole));
            zip.put("_rels/.rels", root());
            zip.put("docProps/core.xml", properties(posts, Imprint.of(posts, to, audience)));
            zip.put("word/document.xml", document);
            zip.put("word/styles.xml", styles());
            zip.put("word/numbering.xml", whole.lists.written());
            relations.part("styles", "styles.xml");
            relations.part("numbering", "numbering.xml");
            if (whole.hasNotes()) {
                zip.put("word/footnotes.xml", whole.notes());
                zip.put("word/_rels/footnotes.xml.rels", whole.noteRelations.written());
                relations.part("footnotes", "footnotes.xml");
            }
            zip.put("word/_rels/document.xml.rels", relations.written());
            for (Pictures.Picture picture : whole.pictures.all()) {
                zip.put("word/" + picture.part(), Files.readAllBytes(whole.pictures.file(picture)));
            }
            AtomicFile.write(to, zip.finished());
        }
    }

    private String document(List<Post> posts, Whole whole, Relations relations) {
        Markup out = new Markup();
        out.open("w:document", "xmlns:w", W, "xmlns:r", R).open("w:body");
        WordText text = new WordText(out, relations, whole);
        for (int number = 0; number < posts.size(); number++) {
            Post post = posts.get(number);
            Element body = StillHtml.of(
                    post.body(), address -> whole.pictures.find(address).map(_ -> address), "p" + number + "-");
            whole.learn(body);
            text.title(post.title(), audience.day(post.created()), number > 0);
            text.body(body);
        }
        // In twentieths of a point.
        String[] size = audience.usesLetter()
                ? new String[] {"w:w", "12240", "w:h", "15840"}
                : new String[] {"w:w", "11906", "w:h", "16838"};
        out.open("w:sectPr").empty("w:pgSz", size);
        out.empty(
                "w:pgMar",
                "w:top",
                "1417",
                "w:right",
                "1417",
                "w:bottom",
                "1417",
                "w:left",
                "1417",
                "w:header",
                "708",
                "w:footer",
                "708",
                "w:gutter",
                "0");
        return out.close("w:sectPr").close("w:body").close("w:document").part();
    }

    private static String types(Whole whole) {
        Markup out = new Markup();
        out.open("Types", "xmlns", "http://schemas.openxmlformats.org/package/2006/content-types");
        out.empty(
                "Default",
                "Extension",
                "rels",
                "ContentType",
                "application/vnd.openxmlformats-package.relationships+xml");
        out.empty("Default", "Extension", "xml", "ContentType", "application/xml");
        for (String kind : List.of("png", "jpeg", "gif")) {
            out.empty("Default", "Extension", kind, "ContentType", "image/" + kind);
        }
        part(out, "/word/document.xml", WORD + "document.main+xml");
        part(out, "/word/styles.xml", WORD + "styles+xml");
        part(out, "/word/numbering.xml", WORD + "numbering+xml");
        if (whole.hasNotes()) {
            part(out, "/word/footnotes.xml", WORD + "footnotes+xml");
        }
        part(out, "/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml");
        return out.close("Types").part();
    }

    private static void part(Markup out, String name, String type) {
        out.empty("Override", "PartName", name, "ContentType", type);
    }

    private static String root() {
        Relations relations = new Relations();
        relations.part("officeDocument", "word/document.xml");
        relations.properties("docProps/core.xml");
        return relations.written();
    }

    private static String properties(List<Post> posts, Imprint imprint) {
        Markup out = new Markup();
        out.open(
                "cp:coreProperties",
                "xmlns:cp",
                "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
                "xmlns:dc",
                "http://purl.org/dc/elements/1.1/",
                "xmlns:dcterms",
                "http://purl.org/dc/terms/",
                "xmlns:xsi",
                "http://www.w3.org/2001/XMLSchema-instance");
        out.open("dc:title").text(imprint.title()).close("dc:title");
        if (!imprint.author().isEmpty()) {
            out.open("dc:creator").text(imprint.author()).close("dc:creator");
        }
        out.open("dc:language").text(imprint.language()).close("dc:language");
        time(
                out,
                "created",
                posts.stream().map(Post::created).min(Comparator.naturalOrder()).orElse(Instant.EPOCH));
        time(
                out,
                "modified",
                posts.stream()
                        .map(Post::modified)
                        .max(Comparator.naturalOrder())
                        .orElse(Instant.EPOCH));
        return out.close("cp:coreProperties").part();
    }

    private static void time(Markup out, String name, Instant time) {
        out.open("dcterms:" + name, "xsi:type", "dcterms:W3CDTF")
                .text(time.truncatedTo(ChronoUnit.SECONDS).toString())
                .close("dcterms:" + name);
    }

    private String styles() throws IOException {
        try (InputStream in = Objects.requireNonNull(WordFile.class.getResourceAsStream("styles.xml"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("w:val=\"en\"", "w:val=\"" + audience.language() + "\"");
        }
    }
}

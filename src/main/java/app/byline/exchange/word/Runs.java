package app.byline.exchange.word;

import app.byline.exchange.word.Pictures.Picture;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/// The words of one paragraph: how they look, where they lead, and the pictures and notes between them.
final class Runs {
    /// How words look, in the order in which the schema wants it said.
    private enum Look {
        LINK("w:rStyle", "Hyperlink"),
        CODE("w:rStyle", "VerbatimChar"),
        BOLD("w:b", ""),
        ITALIC("w:i", ""),
        STRUCK("w:strike", ""),
        MARKED("w:highlight", "yellow"),
        UNDERLINED("w:u", "single"),
        LOW("w:vertAlign", "subscript"),
        HIGH("w:vertAlign", "superscript");

        private final String name;
        private final String value;

        Look(String name, String value) {
            this.name = name;
            this.value = value;
        }
    }

    private final Markup out;
    private final Relations relations;
    private final Whole whole;
    private EnumSet<Look> looks = EnumSet.noneOf(Look.class);
    /// Whether a space would be one too many: at the beginning, and behind another.
    private boolean spaced = true;

    Runs(Markup out, Relations relations, Whole whole) {
        this.out = out;
        this.relations = relations;
        this.whole = whole;
    }

    void nodes(List<Node> nodes) {
        for (Node node : nodes) {
            if (node instanceof TextNode text) {
                text(text.getWholeText());
            } else if (node instanceof Element element) {
                element(element);
            }
        }
    }

    /// White space is one space, as in HTML.
    void text(String text) {
        String plain = text.replaceAll("[ \\t\\r\\n]+", " ");
        String said = spaced && plain.startsWith(" ") ? plain.substring(1) : plain;
        if (!said.isEmpty()) {
            spaced = said.endsWith(" ");
            verbatim(said);
        }
    }

    /// Just as it is.
    void verbatim(String text) {
        begin();
        String[] parts = text.split("\t", -1);
        for (int part = 0; part < parts.length; part++) {
            if (part > 0) {
                out.empty("w:tab");
            }
            out.open("w:t", "xml:space", "preserve").text(parts[part]).close("w:t");
        }
        out.close("w:r");
    }

    void lineBreak() {
        begin();
        out.empty("w:br").close("w:r");
        spaced = true;
    }

    /// The number that stands before a footnote's own words.
    void noteMark() {
        out.open("w:r")
                .open("w:rPr")
                .empty("w:rStyle", "w:val", "FootnoteReference")
                .close("w:rPr");
        out.empty("w:footnoteRef").close("w:r");
        verbatim(" ");
    }

    private void begin() {
        out.open("w:r");
        if (!looks.isEmpty()) {
            out.open("w:rPr");
            Set<String> said = new HashSet<>();
            for (Look look : looks) {
                if (!said.add(look.name)) {
                    continue;
                }
                if (look.value.isEmpty()) {
                    out.empty(look.name);
                } else {
                    out.empty(look.name, "w:val", look.value);
                }
            }
            out.close("w:rPr");
        }
    }

    private void element(Element element) {
        switch (element.tagName()) {
            case "b", "strong" -> looking(Look.BOLD, element);
            case "i", "em", "cite", "dfn", "var" -> looking(Look.ITALIC, element);
            case "del", "s" -> looking(Look.STRUCK, element);
            case "ins", "u" -> looking(Look.UNDERLINED, element);
            case "mark" -> looking(Look.MARKED, element);
            case "code", "kbd", "samp" -> looking(Look.CODE, element);
            case "sub" -> looking(Look.LOW, element);
            case "sup" -> raised(element);
            case "a" -> link(element);
            case "br" -> lineBreak();
            case "img" -> picture(element);
            case "q" -> {
                text("“");
                nodes(element.childNodes());
                text("”");
            }
            default -> {
                if (element.hasClass("math")) {
                    looking(Look.CODE, element);
                } else {
                    nodes(element.childNodes());
                }
            }
        }
    }

    private void looking(Look look, Element element) {
        EnumSet<Look> before = looks.clone();
        looks.add(look);
        nodes(element.childNodes());
        looks = before;
    }

    private void raised(Element element) {
        Element reference = element.selectFirst("a.footnote-ref");
        Optional<Integer> note = reference == null
                ? Optional.empty()
                : whole.note(reference.attr("href").substring(1));
        if (note.isEmpty()) {
            looking(Look.HIGH, element);
            return;
        }
        out.open("w:r")
                .open("w:rPr")
                .empty("w:rStyle", "w:val", "FootnoteReference")
                .close("w:rPr");
        out.empty("w:footnoteReference", "w:id", String.valueOf(note.get())).close("w:r");
        spaced = false;
    }

    private void link(Element link) {
        String to = link.attr("href");
        if (to.startsWith("#")) {
            within(link, whole.place(to.substring(1)).orElse(""));
        } else if (to.isEmpty()) {
            nodes(link.childNodes());
        } else {
            out.open("w:hyperlink", "r:id", relations.link(to));
            looking(Look.LINK, link);
            out.close("w:hyperlink");
        }
    }

    private void within(Element link, String place) {
        out.open("w:hyperlink", "w:anchor", place);
        looking(Look.LINK, link);
        out.close("w:hyperlink");
    }

    private void picture(Element image) {
        Optional<Picture> found = whole.pictures.find(image.attr("src"));
        if (found.isEmpty()) {
            text(image.attr("alt"));
            return;
        }
        Picture picture = found.get();
        String[] size = {"cx", String.valueOf(picture.width()), "cy", String.valueOf(picture.height())};
        String number = String.valueOf(whole.nextDrawing());
        out.open("w:r").open("w:drawing");
        out.open("wp:inline", "xmlns:wp", WordFile.DRAWING + "wordprocessingDrawing")
                .empty("wp:extent", size)
                .empty("wp:docPr", "id", number, "name", "Picture " + number, "descr", image.attr("alt"));
        out.open("a:graphic", "xmlns:a", WordFile.DRAWING + "main")
                .open("a:graphicData", "uri", WordFile.DRAWING + "picture")
                .open("pic:pic", "xmlns:pic", WordFile.DRAWING + "picture");
        out.open("pic:nvPicPr")
                .empty("pic:cNvPr", "id", number, "name", "Picture " + number, "descr", image.attr("alt"))
                .empty("pic:cNvPicPr")
                .close("pic:nvPicPr");
        out.open("pic:blipFill")
                .empty("a:blip", "r:embed", relations.part("image", picture.part()))
                .open("a:stretch")
                .empty("a:fillRect")
                .close("a:stretch")
                .close("pic:blipFill");
        out.open("pic:spPr")
                .open("a:xfrm")
                .empty("a:off", "x", "0", "y", "0")
                .empty("a:ext", size)
                .close("a:xfrm")
                .open("a:prstGeom", "prst", "rect")
                .empty("a:avLst")
                .close("a:prstGeom")
                .close("pic:spPr");
        out.close("pic:pic").close("a:graphicData").close("a:graphic").close("wp:inline");
        out.close("w:drawing").close("w:r");
        spaced = false;
    }
}

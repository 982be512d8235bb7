package app.byline.exchange.word;

import java.text.Bidi;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/// HTML as paragraphs, lists and tables of Word, each in the style that Word has for it.
final class WordText {
    private static final Set<String> BLOCKS = Set.of(
            "article",
            "aside",
            "blockquote",
            "caption",
            "dd",
            "details",
            "div",
            "dl",
            "dt",
            "figcaption",
            "figure",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "hr",
            "li",
            "ol",
            "p",
            "pre",
            "section",
            "summary",
            "table",
            "ul");

    private final Markup out;
    private final Relations relations;
    private final Whole whole;
    private Optional<String> place = Optional.empty();
    private boolean noteBegins;

    WordText(Markup out, Relations relations, Whole whole) {
        this.out = out;
        this.relations = relations;
        this.whole = whole;
    }

    /// An item of a list; its mark stands before its first paragraph only.
    private static final class Item {
        private final int list;
        private final int level;
        private boolean marked;

        Item(int list, int level) {
            this.list = list;
            this.level = level;
        }
    }

    /// How paragraphs are set: in which style, in which item, on which side.
    private record Setting(String style, @Nullable Item item, String side) {
        static final Setting PLAIN = new Setting("", null, "");

        Setting styled(String newStyle) {
            return new Setting(newStyle, item, side);
        }
    }

    /// A post's title, on a page of its own where another post is before it.
    void title(String title, String date, boolean newPage) {
        out.open("w:p").open("w:pPr").empty("w:pStyle", "w:val", "Title");
        if (newPage) {
            out.empty("w:pageBreakBefore");
        }
        out.close("w:pPr");
        new Runs(out, relations, whole).text(title);
        out.close("w:p");
        paragraph(Setting.PLAIN.styled("PostDate"), List.of(new TextNode(date)));
    }

    void body(Element body) {
        blocks(body, Setting.PLAIN);
    }

    void note(Element note) {
        noteBegins = true;
        blocks(note, Setting.PLAIN.styled("FootnoteText"));
    }

    private void blocks(Element parent, Setting setting) {
        List<Node> inline = new ArrayList<>();
        for (Node child : parent.childNodes()) {
            if (child instanceof Element block && BLOCKS.contains(block.tagName())) {
                loose(inline, setting);
                block(block, setting);
            } else {
                inline.add(child);
            }
        }
        loose(inline, setting);
    }

    /// Words that stand in no paragraph make one.
    private void loose(List<Node> inline, Setting setting) {
        boolean said = inline.stream()
                .anyMatch(node -> node instanceof TextNode text
                        ? !text.isBlank()
                        : node instanceof Element element
                                && (element.hasText()
                                        || element.tagName().equals("img")
                                        || element.selectFirst("img") != null));
        if (said) {
            paragraph(setting, inline);
        }
        inline.clear();
    }

    private void block(Element block, Setting setting) {
        if (place.isEmpty() && !block.id().isEmpty()) {
            place = whole.place(block.id());
        }
        switch (block.tagName()) {
            case "h1", "h2", "h3", "h4", "h5", "h6" ->
                paragraph(setting.styled("Heading" + block.tagName().charAt(1)), block.childNodes());
            case "p" ->
                paragraph(
                        block.hasClass("callout-title") ? setting.styled("CalloutTitle") : setting, block.childNodes());
            case "ul", "ol" -> list(block, setting);
            case "blockquote" -> blocks(block, setting.styled("Quote"));
            case "aside" -> blocks(block, setting.styled("Callout"));
            case "pre" -> code(block, setting);
            case "table" -> table(block);
            case "hr" -> paragraph(setting.styled("SceneBreak"), List.of(new TextNode("* * *")));
            case "summary" -> paragraph(setting.styled("Summary"), block.childNodes());
            case "dt" -> paragraph(setting.styled("DefinitionTerm"), block.childNodes());
            case "dd" -> blocks(block, setting.styled("Definition"));
            case "figcaption", "caption" -> paragraph(setting.styled("Caption"), block.childNodes());
            default -> {
                if (block.hasClass("math")) {
                    code(block, setting);
                } else if (!block.hasClass("footnotes")) {
                    blocks(block, setting);
                }
            }
        }
    }

    private void list(Element list, Setting setting) {
        Item around = setting.item();
        int level = around == null ? 0 : Math.min(around.level + 1, Lists.LEVELS - 1);
        boolean ordered = list.tagName().equals("ol");
        int number = whole.lists.begin(ordered, level, start(list));
        String style = setting.style().isEmpty() ? "ListParagraph" : setting.style();
        for (Element item : list.children()) {
            blocks(item, new Setting(style, new Item(number, level), setting.side()));
        }
    }

    private static int start(Element list) {
        String start = list.attr("start");
        return start.matches("\\d{1,6}") ? Integer.parseInt(start) : 1;
    }

    /// One paragraph, so that it stays together, with a break at the end of each line.
    private void code(Element code, Setting setting) {
        begin(setting.styled("CodeBlock"), false);
        Runs runs = new Runs(out, relations, whole);
        String[] lines = code.wholeText().stripTrailing().split("\n", -1);
        for (int line = 0; line < lines.length; line++) {
            if (line > 0) {
                runs.lineBreak();
            }
            runs.verbatim(lines[line]);
        }
        out.close("w:p");
    }

    private void table(Element table) {
        Element caption = table.selectFirst("> caption");
        if (caption != null) {
            block(caption, Setting.PLAIN);
        }
        List<Element> rows = table.select("> tr, > thead > tr, > tbody > tr, > tfoot > tr");
        int columns = rows.stream().mapToInt(row -> row.children().size()).max().orElse(0);
        if (columns == 0) {
            return;
        }
        out.open("w:tbl").open("w:tblPr").empty("w:tblStyle", "w:val", "TableGrid");
        out.empty("w:tblW", "w:w", "0", "w:type", "auto").close("w:tblPr").open("w:tblGrid");
        for (int column = 0; column < columns; column++) {
            out.empty("w:gridCol");
        }
        out.close("w:tblGrid");
        rows.forEach(row -> row(row, columns));
        out.close("w:tbl");
        // Two tables without a paragraph between them would be one.
        out.empty("w:p");
    }

    private void row(Element row, int columns) {
        boolean head = row.parent() != null && row.parent().tagName().equals("thead");
        out.open("w:tr").open("w:trPr").empty("w:cantSplit");
        if (head) {
            out.empty("w:tblHeader");
        }
        out.close("w:trPr");
        for (int column = 0; column < columns; column++) {
            out.open("w:tc");
            boolean there = column < row.childrenSize();
            if (there) {
                cell(row.child(column));
            }
            if (!there || row.child(column).childNodeSize() == 0) {
                out.empty("w:p");
            }
            out.close("w:tc");
        }
        out.close("w:tr");
    }

    private void cell(Element cell) {
        String style = cell.tagName().equals("th") ? "TableHeading" : "TableText";
        String side = cell.hasClass("align-right") ? "right" : cell.hasClass("align-center") ? "center" : "";
        blocks(cell, new Setting(style, null, side));
    }

    private void paragraph(Setting setting, List<Node> inline) {
        StringBuilder said = new StringBuilder();
        inline.forEach(node -> said.append(
                node instanceof TextNode text ? text.text() : node instanceof Element element ? element.text() : ""));
        boolean rightToLeft = Bidi.requiresBidi(said.toString().toCharArray(), 0, said.length())
                && !new Bidi(said.toString(), Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT).baseIsLeftToRight();
        begin(setting, rightToLeft);
        if (noteBegins) {
            noteBegins = false;
            new Runs(out, relations, whole).noteMark();
        }
        new Runs(out, relations, whole).nodes(inline);
        out.close("w:p");
    }

    /// In the order that the schema wants.
    private void begin(Setting setting, boolean rightToLeft) {
        out.open("w:p").open("w:pPr");
        if (!setting.style().isEmpty()) {
            out.empty("w:pStyle", "w:val", setting.style());
        }
        Item item = setting.item();
        if (item != null && !item.marked) {
            out.open("w:numPr")
                    .empty("w:ilvl", "w:val", String.valueOf(item.level))
                    .empty("w:numId", "w:val", String.valueOf(item.list))
                    .close("w:numPr");
        }
        if (rightToLeft) {
            out.empty("w:bidi");
        }
        if (item != null && item.marked) {
            out.empty("w:ind", "w:left", String.valueOf(Lists.indent(item.level)));
        }
        if (!setting.side().isEmpty()) {
            out.empty("w:jc", "w:val", setting.side());
        }
        if (item != null) {
            item.marked = true;
        }
        out.close("w:pPr");
        place.ifPresent(name -> {
            String mark = String.valueOf(whole.nextMark());
            out.empty("w:bookmarkStart", "w:id", mark, "w:name", name).empty("w:bookmarkEnd", "w:id", mark);
        });
        place = Optional.empty();
    }
}

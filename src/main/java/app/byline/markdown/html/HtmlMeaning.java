package app.byline.markdown.html;

import com.vladsch.flexmark.util.sequence.Escaping;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/// What a piece of HTML says, as a string: two pieces that no reader can tell apart have the same. Left aside is only:
///
/// - how it is written: entities, percent signs in addresses, quotes, letter case of tags, the order of attributes and
/// classes, `checked=""` for
///   `checked`;
/// - white space where a browser shows none: at the edges of blocks and beside line breaks; a run of it elsewhere is
/// one
///   space, and which side of a tag inside a line it stands on does not count;
/// - the last line feed of preformatted text;
/// - the id of a heading that is made of the heading's own text, as every heading gets one;
/// - whether text or a lone image outside of every block has a paragraph around it, and whether that of a lone image is
/// a
///   figure.
public final class HtmlMeaning {
    private static final Set<String> VERBATIM = Set.of("code", "script", "style", "textarea");

    private HtmlMeaning() {}

    /// The meaning of a fragment.
    public static String of(String html) {
        return of(Fragments.parse(html).childNodes());
    }

    static String of(List<Node> nodes) {
        Writer writer = new Writer();
        for (List<Node> unit : Fragments.units(nodes)) {
            boolean bare = !Tags.isBlock(unit.getFirst()) && unit.stream().anyMatch(node -> !(node instanceof Comment));
            writer.wrap(bare, unit);
        }
        return writer.out.toString();
    }

    private static final class Writer implements NodeVisitor {
        private final StringBuilder out = new StringBuilder();
        private boolean space;
        private boolean fresh = true;
        private int pre;
        private int verbatim;

        /// A unit outside of every block is read as a paragraph.
        void wrap(boolean bare, List<Node> unit) {
            if (bare) {
                block(isLoneImage(unit) ? "<figure>" : "<p>");
            }
            unit.forEach(node -> node.traverse(this));
            if (bare) {
                block(isLoneImage(unit) ? "</figure>" : "</p>");
            }
        }

        @Override
        public void head(Node node, int depth) {
            switch (node) {
                case TextNode text -> text(text.getWholeText());
                case DataNode data -> out.append(data.getWholeData());
                case Comment comment ->
                    out.append("<!--").append(collapsed(comment.getData())).append("-->");
                case Element element -> open(element);
                default -> {}
            }
        }

        @Override
        public void tail(Node node, int depth) {
            if (node instanceof Element element) {
                close(element);
            }
        }

        private void open(Element element) {
            String name = name(element);
            String tag = "<" + name + attributes(element) + ">";
            if (name.equals("pre")) {
                pre++;
            }
            if (Tags.isBlock(element) || name.equals("br")) {
                block(tag);
                return;
            }
            if (VERBATIM.contains(name)) {
                verbatim++;
                flush();
            } else if (Tags.VOID.contains(name) || Tags.EMBEDDED.contains(name)) {
                flush();
            }
            out.append(tag);
        }

        private void close(Element element) {
            String name = name(element);
            if (VERBATIM.contains(name)) {
                verbatim--;
            }
            if (name.equals("pre")) {
                pre--;
                lastLineFeed();
            }
            if (Tags.VOID.contains(name)) {
                return;
            }
            if (Tags.isBlock(element)) {
                block("</" + name + ">");
            } else {
                out.append("</").append(name).append('>');
            }
        }

        private void lastLineFeed() {
            int end = out.length() - (ends("</code>") ? "</code>".length() : 0);
            if (end > 0 && out.charAt(end - 1) == '\n') {
                out.deleteCharAt(end - 1);
            }
        }

        private boolean ends(String end) {
            int from = out.length() - end.length();
            return from >= 0 && out.indexOf(end, from) == from;
        }

        private void block(String tag) {
            out.append(tag);
            space = false;
            fresh = true;
        }

        private void flush() {
            if (space && !fresh) {
                out.append(' ');
            }
            space = false;
            fresh = false;
        }

        private void text(String text) {
            if (pre > 0) {
                out.append(escape(text));
            } else if (verbatim > 0) {
                out.append(escape(text.replace('\n', ' ')));
            } else {
                text.chars().forEach(this::character);
            }
        }

        private void character(int c) {
            if (c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f') {
                space = true;
            } else {
                flush();
                out.append(c == '<' ? "&lt;" : c == '&' ? "&amp;" : String.valueOf((char) c));
            }
        }

        private static String name(Element element) {
            boolean figure = element.normalName().equals("p")
                    && element.attributesSize() == 0
                    && isLoneImage(element.childNodes());
            return figure ? "figure" : element.normalName();
        }

        private static boolean isLoneImage(List<Node> nodes) {
            List<Node> said =
                    nodes.stream().filter(node -> !Tags.saysNothing(node)).toList();
            if (said.size() != 1) {
                return false;
            }
            Node only = said.getFirst();
            return Tags.isElement(only, "img")
                    || (Tags.isElement(only, "a")
                            && only.childNodeSize() == 1
                            && Tags.isElement(only.childNode(0), "img"));
        }

        private static String attributes(Element element) {
            TreeMap<String, String> sorted = new TreeMap<>();
            for (Attribute attribute : element.attributes()) {
                String name = attribute.getKey().toLowerCase(Locale.ROOT);
                String value = collapsed(attribute.getValue());
                if (name.equals("id") && HeadingNames.isOwn(element)) {
                    continue;
                }
                sorted.put(
                        name,
                        switch (name) {
                            case "class" -> sorted(value);
                            case "href", "src" -> Escaping.percentEncodeUrl(value);
                            default -> value.equals(name) ? "" : value;
                        });
            }
            return sorted.entrySet().stream()
                    .map(entry -> " " + entry.getKey() + "=\"" + escape(entry.getValue()) + "\"")
                    .collect(Collectors.joining());
        }

        private static String sorted(String classes) {
            return Arrays.stream(classes.split(" ")).sorted().collect(Collectors.joining(" "));
        }

        private static String collapsed(String text) {
            return text.replaceAll("[ \\t\\r\\n\\f]+", " ").strip();
        }

        private static String escape(String text) {
            return text.replace("&", "&amp;").replace("<", "&lt;");
        }
    }
}

package app.byline.markdown.sanitiser;

import app.byline.markdown.sanitiser.Finding.Reason;
import app.byline.markdown.sanitiser.Rule.Fate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;
import org.jspecify.annotations.Nullable;

/// One reading of HTML and one writing of what may stay.
final class Pass implements NodeFilter {
    /// The comments that blogs read: where a post is cut, and its pages.
    private static final Pattern CUT =
            Pattern.compile("(?i)\\s*(?:more(?:\\s(?:[^<>-]|-(?![->]|$))*)?|nextpage|noteaser)\\s*");
    /// Comments that speak to WordPress, Ghost, servers and old browsers.
    private static final Pattern SPEAKS = Pattern.compile("(?is)\\s*(?:/?\\s*wp:|kg-card|\\[|#|esi\\b|/?ko\\b).*");

    private final Profile profile;
    private final Marks marks;
    private final @Nullable Consumer<Finding> findings;
    private final Lines lines;
    private final AttributeWriter attributes;
    private final StringBuilder out = new StringBuilder();
    /// The end tag of each element that is open, empty where it has none.
    private final Deque<String> ends = new ArrayDeque<>();
    /// After `<pre>` a browser leaves out one line break.
    private boolean afterPre;
    private boolean afterMark;

    Pass(Profile profile, Marks marks, @Nullable Consumer<Finding> findings) {
        this.profile = profile;
        this.marks = marks;
        this.findings = findings;
        lines = new Lines(marks);
        attributes = new AttributeWriter(profile, out, this::found);
    }

    String of(String html) {
        Parser parser = Parser.htmlParser().setTrackPosition(findings != null);
        Document document = Document.createShell("");
        for (Node node : parser.parseFragmentInput(html, document.body(), "")) {
            // It walks without calling itself: nesting costs no stack.
            NodeTraversor.filter(this, node);
        }
        return out.toString();
    }

    @Override
    public FilterResult head(Node node, int depth) {
        return begin(node) ? FilterResult.CONTINUE : FilterResult.SKIP_CHILDREN;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (node instanceof Element) {
            out.append(ends.pop());
        }
        return FilterResult.CONTINUE;
    }

    /// Whether what is within is to be written too.
    private boolean begin(Node node) {
        switch (node) {
            case Element element -> {
                return begin(element);
            }
            case TextNode text -> text(text.getWholeText());
            // Reached only where the element around it is unwrapped: then it is what readers see.
            case DataNode data -> text(data.getWholeData());
            case Comment comment -> comment(comment);
            default -> found(node, node.outerHtml(), Reason.UNKNOWN);
        }
        return false;
    }

    private boolean begin(Element element) {
        afterMark = false;
        Rule rule = Rules.named(element.normalName());
        boolean foreign = !element.tag().namespace().equals(Parser.NamespaceHtml);
        Fate fate = foreign ? Fate.DROP : rule.fate();
        if (fate == Fate.DROP || fate == Fate.UNWRAP) {
            ends.push("");
            found(element, "<" + element.normalName() + ">", foreign ? Reason.UNKNOWN : rule.why());
            return fate == Fate.UNWRAP;
        }
        return switch (rule.name()) {
            case "iframe" -> frame(rule, element);
            case "input" -> box(rule, element);
            case "source", "track" -> source(rule, element);
            default -> keep(rule, element);
        };
    }

    private boolean keep(Rule rule, Element element) {
        out.append('<').append(rule.name());
        attributes.write(rule, element);
        boolean empty = rule.fate() == Fate.KEEP_EMPTY;
        // As CommonMark writes them, so that most of what is made of Markdown passes unchanged.
        out.append(empty ? " />" : ">");
        ends.push(empty ? "" : "</" + rule.name() + ">");
        afterPre = rule.name().equals("pre");
        return !empty;
    }

    private boolean frame(Rule rule, Element element) {
        String player = Check.FRAME.apply(element.attr("src"), profile);
        if (player == null) {
            ends.push("");
            found(element, "<iframe src=\"" + element.attr("src") + "\">", Reason.FRAMES);
        } else if (profile == Profile.PREVIEW) {
            String address = Escape.text(player);
            out.append("<a class=\"embed\" href=\"" + address + "\">" + address);
            ends.push("</a>");
        } else {
            keep(rule, element);
        }
        return false;
    }

    private boolean box(Rule rule, Element element) {
        if (element.attr("type").equalsIgnoreCase("checkbox")) {
            return keep(rule, element);
        }
        ends.push("");
        found(element, "<input>", Reason.FORM);
        return false;
    }

    /// One that leads nowhere is left out: browsers would only complain.
    private boolean source(Rule rule, Element element) {
        int before = out.length();
        boolean within = keep(rule, element);
        boolean unseen = profile == Profile.PREVIEW && rule.name().equals("track");
        boolean leads = out.indexOf(" src", before) >= 0 || out.indexOf(AttributeWriter.REMOTE, before) >= 0;
        if (unseen || !leads) {
            out.setLength(before);
        }
        return within;
    }

    private void text(String whole) {
        // A mark before a block stands on a line of its own.
        String text = afterMark && whole.startsWith("\n") ? whole.substring(1) : whole;
        afterMark = false;
        if (afterPre && text.startsWith("\n")) {
            out.append('\n');
        }
        afterPre = false;
        Escape.text(out, text);
    }

    private void comment(Comment comment) {
        String text = comment.getData();
        if (marks.stays(text)) {
            out.append("<!--").append(text).append("-->");
        } else if (marks.isOurs(text)) {
            lines.passed(comment, text);
            afterMark = !marks.isRaw(text);
        } else if (CUT.matcher(text).matches()) {
            if (profile == Profile.PUBLISH) {
                out.append("<!--").append(text.strip()).append("-->");
            }
        } else if (SPEAKS.matcher(text).matches()) {
            found(comment, "<!--" + text + "-->", Reason.COMMENT);
        }
    }

    private void found(Node node, String what, Reason why) {
        if (findings != null) {
            findings.accept(new Finding(lines.of(node), Finding.shortened(what), why));
        }
    }
}

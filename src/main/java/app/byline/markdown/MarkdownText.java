package app.byline.markdown;

import com.vladsch.flexmark.ast.AutoLink;
import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.HtmlBlockBase;
import com.vladsch.flexmark.ast.HtmlInline;
import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.IndentedCodeBlock;
import com.vladsch.flexmark.ast.Link;
import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.ast.TextCollectingVisitor;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import com.vladsch.flexmark.util.sequence.Escaping;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Changes in a Markdown text that leave every other character where it is. Code is never touched. Pure; any thread.
public final class MarkdownText {
    private static final Pattern HTML_ADDRESS =
            Pattern.compile("\\b(?:src|poster)\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)')", Pattern.CASE_INSENSITIVE);

    private MarkdownText() {}

    /// An address as a browser reads it, and as it is written in the text.
    public record Address(String read, String written) {}

    /// Each address of an image, a link, a link's definition or an HTML source, in the order of the text.
    public static List<Address> addresses(String markdown) {
        return places(markdown).stream()
                .map(place -> new Address(place.address(), markdown.substring(place.from(), place.to())))
                .toList();
    }

    /// A link's words without markup, which may be none, and where it leads.
    public record WrittenLink(String words, String address) {}

    /// The links of a text, in its order.
    public static List<WrittenLink> links(String markdown) {
        Map<Integer, WrittenLink> links = new TreeMap<>();
        walk(markdown, node -> {
            switch (node) {
                case AutoLink bare ->
                    links.put(
                            bare.getStartOffset(),
                            new WrittenLink("", bare.getText().toString()));
                case Link link ->
                    links.put(
                            link.getStartOffset(),
                            new WrittenLink(
                                    new TextCollectingVisitor().collectAndGetText(link),
                                    Escaping.unescapeString(link.getUrl().toString())));
                default -> {}
            }
        });
        return List.copyOf(links.values());
    }

    /// The text with each of its addresses replaced by what `answers` gives, in the text as it is. It is asked in the
    /// order of the text, with the address as a browser reads it; what it answers the same stays as it is written.
    public static String mapAddresses(String markdown, UnaryOperator<String> answers) {
        List<Edit> edits = new ArrayList<>();
        for (Place place : places(markdown)) {
            String answer = answers.apply(place.address());
            if (!answer.equals(place.address())) {
                edits.add(new Edit(place.from(), place.to(), answer));
            }
        }
        return applied(markdown, edits);
    }

    /// The text with each match outside of code replaced by what `replacement` answers.
    public static String mapProse(String markdown, Pattern pattern, Function<MatchResult, String> replacement) {
        Matcher matcher = pattern.matcher(markdown);
        if (!matcher.find()) {
            return markdown;
        }
        List<Edit> code = new ArrayList<>();
        walk(markdown, node -> {
            if (node instanceof FencedCodeBlock || node instanceof IndentedCodeBlock || node instanceof Code) {
                code.add(new Edit(node.getStartOffset(), node.getEndOffset(), ""));
            }
        });
        return matcher.reset()
                .replaceAll(match -> Matcher.quoteReplacement(
                        code.stream().anyMatch(span -> span.covers(match.start()))
                                ? match.group()
                                : replacement.apply(match)));
    }

    private record Edit(int from, int to, String text) {
        boolean covers(int place) {
            return from <= place && place < to;
        }
    }

    /// Where an address is written, and how a browser reads it.
    private record Place(int from, int to, String address) {}

    private static List<Place> places(String markdown) {
        List<Place> places = new ArrayList<>();
        walk(markdown, node -> {
            switch (node) {
                case Image image -> address(image.getUrl(), places);
                case Link link -> address(link.getUrl(), places);
                case Reference definition -> address(definition.getUrl(), places);
                case HtmlBlockBase html -> html(html.getChars(), places);
                case HtmlInline html -> html(html.getChars(), places);
                default -> {}
            }
        });
        places.sort(Comparator.comparingInt(Place::from));
        return places;
    }

    private static void address(BasedSequence url, List<Place> places) {
        if (!url.isEmpty()) {
            places.add(new Place(url.getStartOffset(), url.getEndOffset(), Escaping.unescapeString(url.toString())));
        }
    }

    private static void html(BasedSequence html, List<Place> places) {
        Matcher source = HTML_ADDRESS.matcher(html);
        while (source.find()) {
            int group = source.group(1) != null ? 1 : 2;
            places.add(new Place(
                    html.getStartOffset() + source.start(group),
                    html.getStartOffset() + source.end(group),
                    Escaping.unescapeHtml(source.group(group))));
        }
    }

    /// Every node of the tree; none where the text is nested deeper than it can be parsed.
    private static void walk(String markdown, Consumer<Node> visit) {
        Deque<Node> open = new ArrayDeque<>();
        try {
            open.push(Dialect.parse(markdown));
        } catch (StackOverflowError tooDeep) {
            return;
        }
        while (!open.isEmpty()) {
            Node node = open.pop();
            visit.accept(node);
            for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
                open.push(child);
            }
        }
    }

    private static String applied(String markdown, List<Edit> edits) {
        StringBuilder text = new StringBuilder();
        int done = 0;
        for (Edit edit :
                edits.stream().sorted(Comparator.comparingInt(Edit::from)).toList()) {
            if (edit.from() >= done) {
                text.append(markdown, done, edit.from()).append(edit.text());
                done = edit.to();
            }
        }
        return text.append(markdown, done, markdown.length()).toString();
    }
}

package app.byline.markdown.html;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;

/// What a post says of its abbreviations, once for all.
final class Abbreviations {
    private static final Pattern WORD = Pattern.compile("[^\\[\\]\\n]{1,50}");

    private Abbreviations() {}

    /// Those that are explained in one way only.
    static Map<String, String> of(Element body) {
        Map<String, String> found = new TreeMap<>();
        Map<String, String> torn = new TreeMap<>();
        for (Element element : body.getElementsByTag("abbr")) {
            String word = element.wholeText();
            String title = element.attr("title");
            String before = found.putIfAbsent(word, title);
            boolean fits = WORD.matcher(word).matches()
                    && word.equals(word.strip())
                    && !title.isBlank()
                    && title.indexOf('\n') < 0
                    && element.childrenSize() == 0;
            if (!fits || (before != null && !before.equals(title))) {
                torn.put(word, title);
            }
        }
        found.keySet().removeAll(torn.keySet());
        return found;
    }

    static String definitions(Map<String, String> abbreviations) {
        return abbreviations.entrySet().stream()
                .map(entry -> "*[" + entry.getKey() + "]: " + entry.getValue())
                .collect(Collectors.joining("\n"));
    }
}

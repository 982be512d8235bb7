package app.byline.markdown.wordpress;

import app.byline.markdown.KnownNotes;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What the notes of a post of WordPress's are called in its Markdown, and their references on the way there: set apart
/// by signs that no text has, while the rest of a block is read. Immutable.
///
/// @param byId labels
record NoteLabels(Map<String, String> byId) {
    static final NoteLabels NONE = new NoteLabels(Map.of());

    private static final Pattern REFERENCE =
            Pattern.compile("<sup data-fn=\"([^\"]+)\" class=\"fn\"><a [^>]*>\\d+</a></sup>");
    private static final Pattern AGAIN = Pattern.compile("<sup><a href=\"#([^\"]+)\">\\d+</a></sup>");
    /// Of the private use area.
    private static final String BEGIN = "\uE0F1";
    private static final String END = "\uE0F2";
    private static final Pattern SET_APART = Pattern.compile(BEGIN + "([^" + END + "]*)" + END);

    NoteLabels {
        byId = Map.copyOf(byId);
    }

    /// Of a post with those notes: each keeps the label it had, others are numbered.
    static NoteLabels of(String raw, NoteList notes, Map<String, String> before) {
        Map<String, String> labels = new LinkedHashMap<>();
        before.forEach((label, id) -> labels.put(id, label));
        labels.keySet().retainAll(notes.contents().keySet());
        int number = 1;
        for (MatchResult reference : REFERENCE.matcher(raw).results().toList()) {
            String id = reference.group(1);
            if (notes.contents().containsKey(id) && !labels.containsKey(id)) {
                while (before.containsKey(String.valueOf(number)) || labels.containsValue(String.valueOf(number))) {
                    number++;
                }
                labels.put(id, String.valueOf(number));
            }
        }
        boolean signs = raw.contains(BEGIN) || raw.contains(END);
        return signs ? NONE : new NoteLabels(labels);
    }

    boolean isEmpty() {
        return byId.isEmpty();
    }

    /// HTML with its references set apart.
    String apart(String html) {
        return isEmpty() ? html : replaced(AGAIN, replaced(REFERENCE, html));
    }

    private String replaced(Pattern reference, String html) {
        return reference
                .matcher(html)
                .replaceAll(found -> Matcher.quoteReplacement(Optional.ofNullable(byId.get(found.group(1)))
                        .map(label -> BEGIN + label + END)
                        .orElse(found.group())));
    }

    /// Markdown with the references that were set apart.
    String referring(String markdown) {
        return SET_APART.matcher(markdown).replaceAll("[^$1]");
    }

    /// Definitions that stand for all of them, behind a text.
    String definitions() {
        return byId.values().stream().map(label -> "\n\n[^" + label + "]: x").collect(Collectors.joining());
    }

    /// The same the other way round.
    KnownNotes known() {
        return new KnownNotes(ids(), "");
    }

    /// Ids by labels.
    Map<String, String> ids() {
        Map<String, String> ids = new HashMap<>();
        byId.forEach((id, label) -> ids.put(label, id));
        return ids;
    }

    /// Markup without what references say of the rest of the post: their numbers, and which of them is the first.
    static String alone(String markup) {
        return AGAIN.matcher(REFERENCE.matcher(markup).replaceAll("<sup><a href=\"#$1\">0</a></sup>"))
                .replaceAll("<sup><a href=\"#$1\">0</a></sup>");
    }
}

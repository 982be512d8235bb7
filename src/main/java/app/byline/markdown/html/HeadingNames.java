package app.byline.markdown.html;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jsoup.nodes.Element;

/// The id and the classes of a heading, as `{#id .class}` behind it.
final class HeadingNames {
    private static final Pattern HEADING = Pattern.compile("h[1-6]");
    private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern NUMBERED = Pattern.compile("(.*)-\\d+");
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}_][\\p{L}\\p{N}_:.-]{0,199}");

    private HeadingNames() {}

    /// Whether its id is the one that Byline makes of its text: letters and digits in small letters, and a number where
    /// an earlier heading says the same.
    static boolean isOwn(Element heading) {
        String id = heading.id();
        String text = letters(heading.text());
        var numbered = NUMBERED.matcher(id);
        return HEADING.matcher(heading.normalName()).matches()
                && id.equals(id.toLowerCase(Locale.ROOT))
                && (letters(id).equals(text)
                        || (numbered.matches() && letters(numbered.group(1)).equals(text)));
    }

    private static String letters(String text) {
        return NO_LETTER.matcher(text).replaceAll("").toLowerCase(Locale.ROOT);
    }

    /// The ids of headings that became others when they were rendered again.
    static Set<String> lost(Element before, Element after) {
        List<String> wanted = ids(before);
        List<String> got = ids(after);
        return IntStream.range(0, Math.min(wanted.size(), got.size()))
                .filter(i -> !wanted.get(i).isEmpty() && !wanted.get(i).equals(got.get(i)))
                .mapToObj(wanted::get)
                .collect(Collectors.toSet());
    }

    private static List<String> ids(Element body) {
        return body.stream()
                .filter(element -> HEADING.matcher(element.normalName()).matches())
                .map(Element::id)
                .toList();
    }

    /// Empty where it has attributes that Markdown has no room for. The id of its own text is not named but for those
    /// of `named`.
    static Optional<String> of(Element heading, Set<String> named) {
        boolean known = heading.attributes().asList().stream()
                .allMatch(attribute ->
                        attribute.getKey().equals("id") || attribute.getKey().equals("class"));
        boolean unnamed = heading.id().isEmpty() || (isOwn(heading) && !named.contains(heading.id()));
        String id = unnamed ? "" : "#" + heading.id();
        String names = heading.classNames().stream()
                .filter(name -> !name.isEmpty())
                .map(name -> " ." + name)
                .collect(Collectors.joining("", id, ""))
                .strip();
        boolean writable = names.isEmpty()
                || Arrays.stream(names.split(" "))
                        .allMatch(name -> NAME.matcher(name.substring(1)).matches());
        if (!known || !writable) {
            return Optional.empty();
        }
        return Optional.of(names.isEmpty() ? "" : " {" + names + "}");
    }
}

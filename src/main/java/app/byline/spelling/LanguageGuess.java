package app.byline.spelling;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Tells the language of a text by the small words that make up half of every text. Pure; any thread.
final class LanguageGuess {
    private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}'’]*+");
    /// Addresses, names of files and numbers, whose letters are no words.
    private static final Pattern NO_PROSE = Pattern.compile("(?<!\\S)[^\\s/\\\\@\\d]*+[/\\\\@\\d]\\S*+");
    /// With fewer words a name or a title in another language decides.
    private static final int LEAST_WORDS = 6;
    /// So many different small words of a language are there at least: one letter is a word of several.
    private static final int LEAST_DIFFERENT = 3;
    /// Of a text's words so many are small ones at least; of a wrong language's, a tenth.
    private static final double LEAST_SHARE = 0.2;

    /// By language or variant, in the order of the file.
    private static final Map<String, Set<String>> WORDS = read();

    private LanguageGuess() {}

    /// A language's tag, with its country where words tell the variant; empty where too few words tell, or as many of
    /// one language as of another.
    static Optional<String> of(String text) {
        List<String> words = words(text)
                .map(word -> word.toLowerCase(Locale.ROOT).replace('’', '\''))
                .toList();
        if (words.size() < LEAST_WORDS) {
            return Optional.empty();
        }
        Map<String, Integer> found = count(words);
        List<Map.Entry<String, Integer>> languages = found.entrySet().stream()
                .filter(entry -> !entry.getKey().contains("-"))
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .toList();
        return languages.stream()
                .findFirst()
                .filter(best -> best.getValue() >= LEAST_SHARE * words.size())
                .filter(best -> languages.size() == 1
                        || best.getValue() > languages.get(1).getValue())
                .map(Map.Entry::getKey)
                .filter(best -> different(words, best) >= LEAST_DIFFERENT)
                .map(best -> variant(best, found));
    }

    /// Whether there are words enough to tell.
    static boolean isEnough(String text) {
        return words(text).limit(LEAST_WORDS).count() == LEAST_WORDS;
    }

    private static Stream<String> words(String text) {
        return WORD.matcher(NO_PROSE.matcher(text).replaceAll(" ")).results().map(MatchResult::group);
    }

    private static long different(List<String> words, String language) {
        Set<String> known = WORDS.getOrDefault(language, Set.of());
        return words.stream().filter(known::contains).distinct().count();
    }

    private static Map<String, Integer> count(List<String> words) {
        Map<String, Integer> found = new HashMap<>();
        for (String word : words) {
            WORDS.forEach((tag, known) -> {
                if (known.contains(word)) {
                    found.merge(tag, 1, Integer::sum);
                }
            });
        }
        return found;
    }

    private static String variant(String language, Map<String, Integer> found) {
        return found.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(language + "-"))
                .max(Comparator.comparingInt(Map.Entry::getValue))
                .map(Map.Entry::getKey)
                .orElse(language);
    }

    private static Map<String, Set<String>> read() {
        Map<String, Set<String>> words = new LinkedHashMap<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(LanguageGuess.class.getResourceAsStream("languages.txt")),
                StandardCharsets.UTF_8))) {
            lines.lines().filter(line -> !line.startsWith("#")).forEach(line -> {
                List<String> parts = Arrays.asList(line.split(" ", -1));
                words.put(parts.getFirst(), new HashSet<>(parts.subList(1, parts.size())));
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }
}

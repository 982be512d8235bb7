package app.byline.library;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What an author looks for: words, phrases and filters, as typed into the search field:
/// `harbour "quiet start" tag:politics is:draft after:2026-01 -blog:"In Venezuela"`.
///
/// @param words each the beginning of a word, without marks
/// @param phrases each a run of whole words
public record SearchQuery(List<String> words, List<String> phrases, List<SearchFilter> filters) {
    /// Looks for nothing: everything is found.
    public static final SearchQuery EVERYTHING = new SearchQuery(List.of(), List.of(), List.of());

    /// More would be a pasted text, not a search.
    private static final int MOST = 32;
    private static final Pattern PART = Pattern.compile("(-?)(?:(\\p{L}+):)?(?:\"([^\"]*)\"?|([^\\s\"]+))");
    // The same letters that FTS5's unicode61 tokenizer takes as parts of words.
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}\\p{M}\\p{Co}]+");

    private static final Pattern LATIN_LETTER = Pattern.compile("\\p{IsLatin}");

    public SearchQuery {
        words = List.copyOf(words);
        phrases = List.copyOf(phrases);
        filters = List.copyOf(filters);
    }

    /// Reads what was typed. What looks like a filter and is none is looked for as words.
    public static SearchQuery of(String typed) {
        List<String> words = new ArrayList<>();
        List<String> phrases = new ArrayList<>();
        List<SearchFilter> filters = new ArrayList<>();
        Matcher part = PART.matcher(typed);
        for (int parts = 0; parts < MOST && part.find(); parts++) {
            Optional<SearchFilter> filter = filter(part);
            if (filter.isPresent()) {
                filters.add(filter.get());
            } else if (part.group(3) != null && part.group(2) == null) {
                String phrase = String.join(" ", words(part.group(3)));
                if (!phrase.isEmpty()) {
                    phrases.add(phrase);
                }
            } else {
                words.addAll(words(part.group()));
            }
        }
        return new SearchQuery(words, phrases, filters);
    }

    private static Optional<SearchFilter> filter(Matcher part) {
        if (part.group(2) == null) {
            return Optional.empty();
        }
        String value = part.group(3) == null ? part.group(4) : part.group(3);
        return SearchFilter.of(part.group(2), value, !part.group(1).isEmpty());
    }

    private static List<String> words(String text) {
        return BETWEEN_WORDS
                .splitAsStream(text)
                .filter(word -> !word.isEmpty())
                .limit(MOST)
                .toList();
    }

    /// Whether all posts of a shelf are found.
    public boolean isEverything() {
        return words.isEmpty() && phrases.isEmpty() && filters.isEmpty();
    }

    /// Words and phrases in FTS5's language, empty when there are none:
    /// https://www.sqlite.org/fts5.html#full_text_query_syntax
    String match() {
        return Stream.concat(
                        telling().map(word -> "\"" + word + "\"*"),
                        phrases.stream().map(phrase -> "\"" + phrase + "\""))
                .collect(Collectors.joining(" "));
    }

    /// Without that filter.
    public SearchQuery without(SearchFilter filter) {
        return new SearchQuery(
                words,
                phrases,
                filters.stream().filter(one -> !one.equals(filter)).toList());
    }

    /// With that filter, once.
    public SearchQuery with(SearchFilter filter) {
        return new SearchQuery(
                words,
                phrases,
                Stream.concat(without(filter).filters.stream(), Stream.of(filter))
                        .toList());
    }

    /// As it would be typed.
    @Override
    public String toString() {
        return Stream.of(
                        words.stream(),
                        phrases.stream().map(phrase -> '"' + phrase + '"'),
                        filters.stream().map(SearchFilter::toString))
                .flatMap(parts -> parts)
                .collect(Collectors.joining(" "));
    }

    /// The words and phrases that are marked where they are found.
    public List<String> sought() {
        return Stream.concat(telling(), phrases.stream()).toList();
    }

    /// A word's first letter alone narrows nothing: nearly every post has a word that begins so. Where letters are many
    /// one may be a word.
    private Stream<String> telling() {
        return words.stream()
                .filter(word -> word.length() > 1 || !LATIN_LETTER.matcher(word).matches());
    }
}

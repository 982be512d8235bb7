package app.byline.spelling;

import app.byline.markdown.Style;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Looks posts over for words that their language's dictionary does not know and the author did not teach. Any thread;
/// blocking where a dictionary is asked for the first time.
public final class Spelling {
    /// Verdicts that are remembered: a long post has some ten thousand different words.
    private static final int REMEMBERED = 20_000;
    /// Longer than any word of a person; compounds of German have some sixty letters.
    private static final int LONGEST = 80;
    /// What is offered for a misspelt word.
    private static final int SUGGESTIONS = 5;

    /// Names of this program and of what it writes for, in any language; those with capitals within are left alone.
    private static final Set<String> NAMES = Set.of("Byline", "Markdown", "Ghost", "Hugo", "Jekyll", "Eleventy");

    private final Dictionaries dictionaries;
    private final PersonalWords personal;
    private final Locale home;
    private final Map<String, Boolean> verdicts = new LinkedHashMap<>(256, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
            return size() > REMEMBERED;
        }
    };

    /// `home` is the author's locale: what an English, or a Portuguese, of no country is, and what a post without words
    /// is written in.
    public Spelling(Dictionaries dictionaries, PersonalWords personal, Locale home) {
        this.dictionaries = dictionaries;
        this.personal = personal;
        this.home = home;
    }

    /// What a post is written in, and whether its author said so.
    ///
    /// @param tag the language's tag (BCP 47)
    /// @param dictionary the language whose dictionary knows its words; empty where there is none
    public record Tongue(String tag, boolean said, Optional<Language> dictionary) {
        /// The language's name for people, in the language of `reader`.
        public String name(Locale reader) {
            return dictionary
                    .map(language -> language.name(reader))
                    .orElseGet(() -> Locale.forLanguageTag(tag).getDisplayName(reader));
        }
    }

    /// The language that the author says, or else that of these words.
    public Tongue tongue(Optional<String> said, String words) {
        return tongue(said, words, Optional.empty());
    }

    /// The same while words are written: as long as there are enough of them, and they tell none for sure, it stays
    /// what they told `before`.
    public Tongue tongue(Optional<String> said, String words, Optional<Tongue> before) {
        return tongue(
                said.or(() -> LanguageGuess.of(words))
                        .or(() -> before.filter(last -> !last.said() && LanguageGuess.isEnough(words))
                                .map(Tongue::tag)),
                said.isPresent());
    }

    /// The language that the author says, or else the author's own: before any words are looked at. Costs nothing.
    public Tongue unread(Optional<String> said) {
        return tongue(said, said.isPresent());
    }

    private Tongue tongue(Optional<String> known, boolean said) {
        String tag = known.orElseGet(home::toLanguageTag);
        return new Tongue(tag, said, Language.of(tag, home));
    }

    /// The misspelt words of a passage that begins at `offset` of what `styles` are of, but for those that are
    /// `ignored`.
    public List<Word> misspelt(Language language, String passage, int offset, List<Style> styles, Set<String> ignored) {
        Dictionary dictionary = dictionaries.of(language);
        TaughtWords taught = taught();
        return Prose.words(passage, offset, styles)
                .filter(word -> !isLeftAlone(word.text()))
                .filter(word -> !isKnown(language, dictionary, word.text()))
                .flatMap(word -> parts(word).filter(part -> !isKnown(language, dictionary, part.text())))
                .filter(word -> taught.as(word.text()).isEmpty() && !ignored.contains(word.text()))
                .map(word -> word.moved(offset))
                .toList();
    }

    /// What may have been meant by a word, the likeliest first, a few at most.
    public List<String> suggestions(Language language, String word) {
        return dictionaries.of(language).suggestions(plain(word)).stream()
                .limit(SUGGESTIONS)
                .toList();
    }

    /// The words that are known by what the author taught.
    public TaughtWords taught() {
        return new TaughtWords(personal.words());
    }

    /// From now on this word is known in every post. Throws `UncheckedIOException` when the file can't be written.
    public void teach(String word) {
        personal.add(word);
    }

    /// No longer. Throws as [#teach] does.
    public void forget(String word) {
        personal.remove(word);
    }

    /// Letters alone, acronyms, names such as `WordPress`, and what is not written in Latin letters.
    private static boolean isLeftAlone(String word) {
        return word.length() < 2
                || word.length() > LONGEST
                || word.codePoints().noneMatch(Character::isLowerCase)
                || hasInnerCapital(word)
                || word.codePoints()
                        .filter(Character::isLetter)
                        .anyMatch(letter -> Character.UnicodeScript.of(letter) != Character.UnicodeScript.LATIN);
    }

    private static boolean hasInnerCapital(String word) {
        for (int i = 1; i < word.length(); i++) {
            if (Character.isUpperCase(word.charAt(i)) && Character.isLowerCase(word.charAt(i - 1))) {
                return true;
            }
        }
        return false;
    }

    private boolean isKnown(Language language, Dictionary dictionary, String word) {
        if (NAMES.contains(word)) {
            return true;
        }
        String key = language.tag() + ' ' + word;
        synchronized (verdicts) {
            Boolean verdict = verdicts.get(key);
            if (verdict != null) {
                return verdict;
            }
        }
        boolean known = dictionary.knows(plain(word));
        synchronized (verdicts) {
            verdicts.put(key, known);
        }
        return known;
    }

    /// What of a word between hyphens and apostrophes is to be looked at alone; all of it where there are none.
    private static Stream<Word> parts(Word word) {
        List<Word> parts = new ArrayList<>();
        int begin = 0;
        for (int i = 0; i <= word.text().length(); i++) {
            if (i == word.text().length() || "-'’".indexOf(word.text().charAt(i)) >= 0) {
                parts.add(new Word(
                        word.from() + begin, word.from() + i, word.text().substring(begin, i)));
                begin = i + 1;
            }
        }
        boolean marked = word.to() - word.from() != word.text().length();
        return parts.size() == 1 || marked
                ? Stream.of(word)
                : parts.stream().filter(part -> part.text().length() > 2 && !isLeftAlone(part.text()));
    }

    private static String plain(String word) {
        return word.replace('’', '\'');
    }
}

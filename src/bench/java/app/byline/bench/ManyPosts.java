package app.byline.bench;

import app.byline.database.Database;
import app.byline.library.SqlitePostStore;
import app.byline.markdown.Corpus;
import app.byline.post.Post;
import app.byline.post.Release;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// A library as large as one likes, of posts that look as if they were written: the words of the tests' corpus as often
/// as they are there, among them names that are rare, in sentences, paragraphs, lists and headings, over fifteen years.
/// The same from run to run.
final class ManyPosts {
    private static final Pattern WORD = Pattern.compile("\\p{L}+");
    private static final List<String> SYLLABLES = List.of(
            "ba", "bel", "ca", "cor", "da", "del", "e", "fa", "fer", "ga", "go", "ha", "hol", "i", "ja", "ka", "kel",
            "la", "lin", "ma", "mer", "na", "nor", "o", "pa", "per", "qui", "ra", "ros", "sa", "sen", "ta", "tor", "u",
            "va", "vin", "wa", "wes", "ya", "zan");
    private static final Instant FIRST = Instant.parse("2011-01-01T08:00:00Z");
    /// Kept in one transaction.
    private static final int AT_ONCE = 500;

    private final Random random = new Random(1);
    private final List<String> words = Corpus.posts().stream()
            .flatMap(post -> WORD.matcher(post.body()).results())
            .map(MatchResult::group)
            .toList();

    /// Fills a library that is not there yet with so many posts of about so many characters.
    void into(Path file, int posts, int length) {
        try (Database database = Database.open(file)) {
            SqlitePostStore store = new SqlitePostStore(database, Clock.systemUTC());
            Duration apart = Duration.ofDays(15 * 365).dividedBy(posts);
            for (int from = 0; from < posts; from += AT_ONCE) {
                int begin = from;
                database.change(_ -> IntStream.range(begin, Math.min(posts, begin + AT_ONCE))
                        .mapToObj(number -> post(FIRST.plus(apart.multipliedBy(number)), length))
                        .forEach(store::bring));
            }
        }
    }

    private Post post(Instant time, int length) {
        return Post.begin(time)
                .withText(phrase(3 + random.nextInt(6)), text(length))
                .withDetails(Optional.empty(), "", List.of(tag(12)), tags(), new Release.Now());
    }

    private List<String> tags() {
        return IntStream.range(0, random.nextInt(5)).mapToObj(_ -> tag(400)).toList();
    }

    /// One of so many, the first much oftener than the last.
    private String tag(int kinds) {
        int rank = (int) Math.pow(kinds, random.nextDouble());
        return SYLLABLES.get(rank % SYLLABLES.size()) + "ling" + rank / SYLLABLES.size();
    }

    /// Markdown of about so many characters.
    String text(int length) {
        StringBuilder text = new StringBuilder(length + 400);
        while (text.length() < length) {
            switch (random.nextInt(12)) {
                case 0 -> text.append("## ").append(phrase(2 + random.nextInt(4)));
                case 1 ->
                    IntStream.range(0, 4)
                            .forEach(_ -> text.append("- ").append(sentence()).append('\n'));
                case 2 -> text.append("> ").append(sentence());
                case 3 ->
                    text.append("![")
                            .append(phrase(3))
                            .append("](media/")
                            .append(word())
                            .append(".jpg)");
                default ->
                    IntStream.range(0, 3 + random.nextInt(4))
                            .forEach(_ -> text.append(sentence()).append(' '));
            }
            text.append("\n\n");
        }
        return text.toString();
    }

    private String sentence() {
        String words = phrase(6 + random.nextInt(16));
        return switch (random.nextInt(8)) {
            case 0 -> words + ", *" + phrase(2) + "*.";
            case 1 -> words + ", [" + phrase(2) + "](https://" + word() + ".example/).";
            default -> words + ".";
        };
    }

    private String phrase(int length) {
        List<String> phrase = new ArrayList<>();
        phrase.add(capital(word()));
        while (phrase.size() < length) {
            phrase.add(word());
        }
        return String.join(" ", phrase);
    }

    private String word() {
        return random.nextInt(16) == 0 ? name() : words.get(random.nextInt(words.size()));
    }

    private String name() {
        StringBuilder name = new StringBuilder();
        for (int more = 2 + random.nextInt(2); more > 0; more--) {
            name.append(SYLLABLES.get(random.nextInt(SYLLABLES.size())));
        }
        return capital(name.toString());
    }

    private static String capital(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }
}

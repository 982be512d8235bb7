package app.byline.history;

import java.util.Random;
import java.util.regex.Pattern;

/// Writes and rewrites posts as people do: paragraphs of one long line, words put in, sentences taken out, paragraphs
/// moved. The same random numbers give the same text.
public final class Scribe {
    private static final String[] WORDS = """
            the of and a to in that was he it his for with as had at on by which from but not this they or an were her
            harbour lighthouse morning paper winter ferry customs letter window stairs bread market tide archive engine
            quietly slowly almost never always perhaps before after because although between beneath without whether
            remembered walked counted answered painted carried opened waited listened returned forgot described mended
            grey narrow patient careful late overdue provisional stubborn half-finished unsigned cheerful deliberate
            """.split("\\s+");
    private static final Pattern PARAGRAPH = Pattern.compile("\n\n");

    private Scribe() {}

    /// A post of about that many characters.
    public static String post(Random random, int length) {
        StringBuilder post = new StringBuilder();
        while (post.length() < length) {
            if (random.nextInt(8) == 0) {
                post.append("## ").append(sentence(random, 4)).append("\n\n");
            }
            post.append(paragraph(random)).append("\n\n");
        }
        return post.toString();
    }

    /// That post after one change.
    public static String edit(Random random, String post) {
        int place = post.isEmpty() ? 0 : random.nextInt(post.length());
        int space = Math.max(0, post.indexOf(' ', place));
        return switch (random.nextInt(10)) {
            case 0 -> post.substring(0, space) + post.substring(Math.min(post.length(), space + 80));
            case 1 -> moved(random, post);
            case 2 -> post + paragraph(random) + "\n\n";
            case 3, 4 -> post.substring(0, space) + " " + sentence(random, 12) + post.substring(space);
            default -> post.substring(0, space) + " " + word(random) + post.substring(space);
        };
    }

    private static String moved(Random random, String post) {
        String[] paragraphs = PARAGRAPH.split(post, -1);
        int one = random.nextInt(paragraphs.length);
        int other = random.nextInt(paragraphs.length);
        String kept = paragraphs[one];
        paragraphs[one] = paragraphs[other];
        paragraphs[other] = kept;
        return String.join("\n\n", paragraphs);
    }

    private static String paragraph(Random random) {
        StringBuilder paragraph = new StringBuilder();
        for (int sentence = 0; sentence < 3 + random.nextInt(5); sentence++) {
            paragraph.append(sentence(random, 8 + random.nextInt(14))).append(' ');
        }
        return paragraph.toString().strip();
    }

    private static String sentence(Random random, int words) {
        StringBuilder sentence = new StringBuilder(word(random));
        sentence.setCharAt(0, Character.toUpperCase(sentence.charAt(0)));
        for (int word = 1; word < words; word++) {
            sentence.append(random.nextInt(12) == 0 ? ", " : " ").append(word(random));
        }
        return sentence.append('.').toString();
    }

    private static String word(Random random) {
        return WORDS[random.nextInt(WORDS.length)];
    }
}

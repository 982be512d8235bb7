package app.byline.markdown.edit;

import java.nio.charset.StandardCharsets;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How a link is written in Markdown, whatever its parts say. Pure.
public final class LinkMarkup {
    private static final int LONGEST_WORDS = 200;
    /// What is not seen but moves what is: signs of format, such as those that turn the direction of writing, but for
    /// the two that join letters and emoji; and halves of characters.
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}&&[^\\u200C\\u200D]]");

    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern SIGNS = Pattern.compile("[\\\\`*_\\[\\]<>&~=^$|{}:@#!]|(?<=www)\\.");
    private static final Pattern TITLE_SIGNS = Pattern.compile("[\\\\\"&]");
    private static final Pattern ESCAPED_OR_BRACKET = Pattern.compile("\\\\.|[\\[\\]]");
    private static final Pattern UNSAFE_IN_ADDRESS = Pattern.compile("[\\s<>\\\\\\p{Cc}\\p{Cf}]");

    private LinkMarkup() {}

    /// A link with these words, which are Markdown; the title may be empty.
    public static String of(String words, String address, String title) {
        String said = oneLine(title);
        return "[" + words + "](" + address(address)
                + (said.isEmpty() ? "" : " \"" + TITLE_SIGNS.matcher(said).replaceAll("\\\\$0") + "\"") + ")";
    }

    /// What an author typed as the words of a link: Markdown, of which no bracket may end the link.
    public static String typed(String words) {
        String line = BLANKS.matcher(words).replaceAll(" ").strip();
        return isBalanced(line) ? line : escapedBrackets(line);
    }

    /// Foreign words as Markdown that says just them.
    public static String plain(String words) {
        return SIGNS.matcher(oneLine(words)).replaceAll("\\\\$0");
    }

    /// Foreign words in one line without what nobody sees, and not longer than a line of a page.
    public static String oneLine(String words) {
        String blank = BLANKS.matcher(words).replaceAll(" ");
        String line = UNSEEN.matcher(blank).replaceAll("").strip();
        return line.codePointCount(0, line.length()) <= LONGEST_WORDS
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LONGEST_WORDS)) + "…";
    }

    private static String address(String address) {
        String safe = UNSAFE_IN_ADDRESS.matcher(address).replaceAll(LinkMarkup::encoded);
        return opens(safe) ? "<" + safe + ">" : safe;
    }

    private static String encoded(MatchResult sign) {
        StringBuilder encoded = new StringBuilder();
        for (byte one : sign.group().getBytes(StandardCharsets.UTF_8)) {
            encoded.append("%%%02X".formatted(one));
        }
        return encoded.toString();
    }

    /// Whether its parentheses would end the link before it ends.
    private static boolean opens(String address) {
        int open = 0;
        for (int i = 0; i < address.length() && open >= 0; i++) {
            open += address.charAt(i) == '(' ? 1 : address.charAt(i) == ')' ? -1 : 0;
        }
        return open != 0;
    }

    private static boolean isBalanced(String words) {
        int open = 0;
        Matcher brackets = ESCAPED_OR_BRACKET.matcher(words);
        while (brackets.find() && open >= 0) {
            open += brackets.group().equals("[") ? 1 : brackets.group().equals("]") ? -1 : 0;
        }
        return open == 0 && !endsInBackslash(words);
    }

    private static boolean endsInBackslash(String words) {
        int at = words.length();
        while (at > 0 && words.charAt(at - 1) == '\\') {
            at--;
        }
        return (words.length() - at) % 2 == 1;
    }

    private static String escapedBrackets(String words) {
        String whole = endsInBackslash(words) ? words + "\\" : words;
        return ESCAPED_OR_BRACKET
                .matcher(whole)
                .replaceAll(found ->
                        Matcher.quoteReplacement(found.group().length() == 1 ? "\\" + found.group() : found.group()));
    }
}

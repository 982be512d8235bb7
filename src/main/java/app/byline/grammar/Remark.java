package app.byline.grammar;

import java.util.List;

/// What a grammar checker says of the characters from `from` to before `to` of a text (UTF-16).
///
/// @param rule the checker's name for the rule
/// @param name what the rule is about, for people
/// @param message what is wrong here, in the text's language
/// @param replacements what may be written instead, the likeliest first
public record Remark(int from, int to, String rule, String name, String message, List<String> replacements) {
    public Remark {
        replacements = List.copyOf(replacements);
    }
}

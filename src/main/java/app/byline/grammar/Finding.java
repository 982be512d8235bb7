package app.byline.grammar;

import java.util.List;

/// What is wrong with the characters from `from` to before `to` of a post's Markdown.
///
/// @param rule the checker's name for the rule, `name` what it is about, for people
/// @param message what is wrong here, in the post's language
/// @param replacements what may be written instead, the likeliest first
public record Finding(int from, int to, String rule, String name, String message, List<Replacement> replacements) {
    public Finding {
        replacements = List.copyOf(replacements);
    }

    /// What may be written: `label` is how that reads. Of what is found, only the characters from `from` to before
    /// `to`, counted from its beginning, give way to `text`, so that marks around them stay.
    public record Replacement(String label, int from, int to, String text) {}
}

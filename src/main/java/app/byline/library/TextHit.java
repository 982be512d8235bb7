package app.byline.library;

import app.byline.post.Post;
import java.util.Comparator;
import java.util.List;

/// A place in a post at which text is to be replaced.
///
/// @param inTitle whether it is in the title and not in the text
/// @param from the first character's place
/// @param found what stands there
/// @param replacement what shall stand there
/// @param before some characters before it, on one line, for the eye
/// @param after some behind it
public record TextHit(boolean inTitle, int from, String found, String replacement, String before, String after) {
    private static final int CONTEXT = 40;

    static TextHit at(boolean inTitle, String text, int from, int to, String replacement) {
        return new TextHit(
                inTitle,
                from,
                text.substring(from, to),
                replacement,
                oneLine(text.substring(Math.max(0, from - CONTEXT), from)),
                oneLine(text.substring(to, Math.min(text.length(), to + CONTEXT))));
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\s+", " ");
    }

    /// The post with these replaced. One whose place says something else by now is passed over.
    static Post replaced(Post post, List<TextHit> hits) {
        return post.withText(replaced(post.title(), hits, true), replaced(post.body(), hits, false));
    }

    private static String replaced(String text, List<TextHit> hits, boolean inTitle) {
        StringBuilder changed = new StringBuilder(text);
        hits.stream()
                .filter(hit -> hit.inTitle == inTitle && text.startsWith(hit.found, hit.from))
                // From behind, so that the places before stay what they are.
                .sorted(Comparator.comparingInt(TextHit::from).reversed())
                .forEach(hit -> changed.replace(hit.from, hit.from + hit.found.length(), hit.replacement));
        return changed.toString();
    }
}

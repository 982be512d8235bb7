package app.byline.markdown.html;

import java.util.Map;
import java.util.Set;

/// How HTML is written as Markdown.
///
/// @param careful whether tags and backslashes leave nothing to how marks and punctuation are read
/// @param notes the ids of the footnotes a line may refer to
/// @param abbreviations what the post says of them once for all
/// @param ids those of headings that would get another by themselves
record Manner(boolean careful, Set<String> notes, Map<String, String> abbreviations, Set<String> ids) {
    Manner carefully() {
        return new Manner(true, notes, abbreviations, ids);
    }
}

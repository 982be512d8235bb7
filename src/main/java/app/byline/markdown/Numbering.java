package app.byline.markdown;

import app.byline.markdown.construct.Contents;
import app.byline.markdown.construct.ContentsMarkup;
import app.byline.markdown.sanitiser.AllowList;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What counts through a whole text: headings with the same words, and footnotes in the order in which they are first
/// referred to. Gives each part its numbers and puts the footnotes together. Used once.
final class Numbering {
    /// So many places a note leads back to: a dialect's limit counts within what is read at once.
    private static final int MOST_BACK = 200;

    private final HeadingIds.Counter headings = new HeadingIds.Counter();
    /// How often each footnote was referred to, in the order of the first time.
    private final Map<String, Integer> references = new LinkedHashMap<>();
    private final Map<String, Integer> notes = new HashMap<>();

    /// Numbers the parts. Answers the footnotes as they stand at the end, empty when there are none.
    String number(List<Part> parts) {
        parts.forEach(this::number);
        contents(parts);
        if (references.isEmpty()) {
            return "";
        }
        Map<String, String> texts = new HashMap<>();
        for (Part part : parts) {
            for (Section.Note note : part.section.notes()) {
                if (!texts.containsKey(note.key())) {
                    texts.put(note.key(), part.html(note.shown()));
                }
            }
        }
        return footnotes(texts);
    }

    private static void contents(List<Part> parts) {
        List<Part> showing =
                parts.stream().filter(part -> part.section.contents() > 0).toList();
        if (!showing.isEmpty()) {
            List<ContentsMarkup.Entry> entries = new ArrayList<>();
            for (Part part : parts) {
                for (Section.Title title : part.section.titles()) {
                    entries.add(new ContentsMarkup.Entry(title.level(), part.html(title.id()), title.words()));
                }
            }
            String html = new Sanitiser().clean(ContentsMarkup.html(entries));
            int before = 0;
            for (Part part : showing) {
                part.contents(html, Math.max(0, Contents.MOST - before));
                before += part.section.contents();
            }
        }
    }

    private void number(Part part) {
        List<String> words = part.section.headings();
        List<String> keys = part.section.references();
        if (words.isEmpty() && keys.isEmpty()) {
            return;
        }
        int[] headingNumbers = new int[words.size()];
        for (int i = 0; i < headingNumbers.length; i++) {
            headingNumbers[i] = headings.next(words.get(i));
        }
        int[] noteNumbers = new int[keys.size()];
        int[] referenceNumbers = new int[keys.size()];
        for (int i = 0; i < noteNumbers.length; i++) {
            noteNumbers[i] = notes.computeIfAbsent(keys.get(i), _ -> notes.size() + 1);
            referenceNumbers[i] = references.merge(keys.get(i), 1, Integer::sum) - 1;
        }
        part.number(headingNumbers, noteNumbers, referenceNumbers);
    }

    private String footnotes(Map<String, String> texts) {
        StringBuilder html = new StringBuilder("<div class=\"footnotes\">\n<hr>\n<ol>\n");
        references.forEach((key, times) -> {
            int number = notes.getOrDefault(key, 0);
            html.append("<li id=\"")
                    .append(AllowList.id("fn-" + number))
                    .append("\">\n")
                    .append(texts.getOrDefault(key, ""));
            for (int i = 0; i < Math.min(times, MOST_BACK); i++) {
                html.append("\n<a href=\"#fnref-").append(number).append(i == 0 ? "" : "-" + i);
                html.append("\" class=\"footnote-backref\">↩</a>");
            }
            html.append("\n</li>\n");
        });
        return html.append("</ol>\n</div>").toString();
    }
}

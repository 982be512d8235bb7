package app.byline.exchange.word;

import app.byline.media.MediaStore;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Element;

/// What the parts of one Word file share: lists, pictures, footnotes, and the places that links lead to.
final class Whole {
    final Lists lists = new Lists();
    final Pictures pictures;
    final Relations noteRelations = new Relations();

    private final Map<String, Element> notes = new HashMap<>();
    private final List<Markup> written = new ArrayList<>();
    private final Map<String, String> places = new HashMap<>();
    private int drawings;
    private int marks;

    Whole(MediaStore media) {
        pictures = new Pictures(media);
    }

    /// Learns of a post's footnotes and of the places in it that are linked to.
    void learn(Element body) {
        body.select(".footnotes li[id]").forEach(note -> notes.put(note.id(), note));
        for (Element link : body.select("a[href^=#]:not(.footnote-ref, .footnote-backref)")) {
            places.computeIfAbsent(link.attr("href").substring(1), _ -> "place" + (places.size() + 1));
        }
    }

    /// What the place of that name is called, if a link leads to it.
    Optional<String> place(String id) {
        return Optional.ofNullable(places.get(id));
    }

    int nextDrawing() {
        return ++drawings;
    }

    int nextMark() {
        return ++marks;
    }

    /// The number of the note of that name, which is written down with it.
    Optional<Integer> note(String id) {
        Element note = notes.get(id);
        if (note == null) {
            return Optional.empty();
        }
        Markup out = new Markup();
        written.add(out);
        int number = written.size();
        out.open("w:footnote", "w:id", String.valueOf(number));
        note.select(".footnote-backref").remove();
        new WordText(out, noteRelations, this).note(note);
        out.close("w:footnote");
        return Optional.of(number);
    }

    boolean hasNotes() {
        return !written.isEmpty();
    }

    String notes() {
        Markup out = new Markup();
        out.open("w:footnotes", "xmlns:w", WordFile.W, "xmlns:r", WordFile.R);
        line(out, "-1", "separator", "w:separator");
        line(out, "0", "continuationSeparator", "w:continuationSeparator");
        written.forEach(out::add);
        return out.close("w:footnotes").part();
    }

    private static void line(Markup out, String id, String type, String what) {
        out.open("w:footnote", "w:type", type, "w:id", id)
                .open("w:p")
                .open("w:r")
                .empty(what)
                .close("w:r")
                .close("w:p")
                .close("w:footnote");
    }
}

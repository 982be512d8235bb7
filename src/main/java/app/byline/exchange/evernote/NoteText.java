package app.byline.exchange.evernote;

import app.byline.exchange.Attachment;
import app.byline.exchange.Note.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// A note's text in HTML: Evernote's own elements become pictures, links and boxes
/// (http://xml.evernote.com/pub/enml2.dtd).
record NoteText(String html, List<app.byline.exchange.Note> notes) {
    /// How the HTML names a file of the note, before its MD5.
    static final String FILE = "note-file/";

    static NoteText of(String enml, Map<String, Attachment> files) {
        List<app.byline.exchange.Note> notes = new ArrayList<>();
        Document text = Jsoup.parseBodyFragment(enml);
        text.outputSettings().prettyPrint(false);
        for (Element media : text.select("en-media")) {
            media.replaceWith(file(media, files));
        }
        for (Element todo : text.select("en-todo")) {
            Element box = new Element("input").attr("type", "checkbox");
            todo.replaceWith(todo.attr("checked").equals("true") ? box.attr("checked", "") : box);
        }
        for (Element secret : text.select("en-crypt")) {
            notes.add(new app.byline.exchange.Note(Kind.NOT_SAID, "encrypted text"));
            secret.remove();
        }
        Element note = text.selectFirst("en-note");
        return new NoteText(note == null ? text.body().html() : note.html(), notes);
    }

    private static Element file(Element media, Map<String, Attachment> files) {
        String hash = media.attr("hash");
        Attachment file = files.get(hash);
        String name = file == null ? "" : file.name();
        return media.attr("type").startsWith("image/")
                ? new Element("img").attr("src", FILE + hash).attr("alt", media.attr("alt"))
                : new Element("a").attr("href", FILE + hash).text(name.isEmpty() ? hash : name);
    }
}

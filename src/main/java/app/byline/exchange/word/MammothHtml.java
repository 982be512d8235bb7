package app.byline.exchange.word;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Elements;

/// What Mammoth makes of a Word document, with notes, tasks and breaks as Byline's own HTML has them, so that they
/// become Markdown.
final class MammothHtml {
    private static final String NOTE = "footnote-";
    private static final String WAY_BACK = "footnote-ref-";

    private MammothHtml() {}

    static Document of(String html) {
        Document text = Jsoup.parseBodyFragment(html);
        text.outputSettings().prettyPrint(false);
        // What Byline itself writes beside a post's own words.
        text.select("p.date").remove();
        text.select("p.break").forEach(rule -> rule.replaceWith(new Element("hr")));
        Elements places = text.select("a[id]:not([href])");
        places.forEach(place -> text.select("a[href=#" + place.id() + "]").forEach(Element::unwrap));
        places.forEach(Element::unwrap);
        text.select("li").forEach(MammothHtml::task);
        notes(text);
        return text;
    }

    private static void task(Element item) {
        if (item.childNodeSize() > 0 && item.childNode(0) instanceof TextNode first) {
            String said = first.getWholeText();
            if (said.startsWith("☐ ") || said.startsWith("☑ ")) {
                first.text(said.substring(1));
                Element box = item.prependElement("input").attr("type", "checkbox");
                if (said.charAt(0) == '☑') {
                    box.attr("checked", "");
                }
            }
        }
    }

    private static void notes(Document text) {
        Element list = text.selectFirst("ol:has(> li[id^=" + NOTE + "])");
        if (list == null) {
            return;
        }
        for (Element reference : text.select("sup > a[href^=#" + NOTE + "]")) {
            String number = reference.attr("href").substring(1 + NOTE.length());
            reference.parents().getFirst().id("fnref-" + number);
            reference.removeAttr("id").attr("href", "#fn-" + number).attr("class", "footnote-ref");
        }
        list.select("a[href^=#" + WAY_BACK + "]").remove();
        for (Element note : list.children()) {
            note.id("fn-" + note.id().substring(NOTE.length()));
        }
        list.remove();
        text.body().appendElement("div").addClass("footnotes").appendChild(list);
    }
}

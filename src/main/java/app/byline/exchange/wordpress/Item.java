package app.byline.exchange.wordpress;

import app.byline.exchange.ImportException;
import app.byline.exchange.XmlText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// One entry of an export: its plain facts by name, its terms, its custom fields, and how many comments it has.
record Item(
        Map<String, String> facts,
        List<String> categories,
        List<String> tags,
        Map<String, String> fields,
        int comments) {

    /// Reads from the item's beginning to its end.
    static Item read(XmlText xml) throws ImportException {
        Map<String, String> facts = new HashMap<>();
        List<String> categories = new ArrayList<>();
        List<String> tags = new ArrayList<>();
        Map<String, String> fields = new HashMap<>();
        int comments = 0;
        while (xml.next() && !xml.ends("item")) {
            if (!xml.begins()) {
                continue;
            }
            switch (xml.name()) {
                case "category" -> {
                    boolean tag = xml.attribute("domain").equals("post_tag");
                    boolean category = xml.attribute("domain").equals("category");
                    String term = xml.text();
                    if (tag) {
                        tags.add(term);
                    } else if (category && !term.equals("Uncategorized")) {
                        categories.add(term);
                    }
                }
                case "wp:postmeta" -> field(xml, fields);
                case "wp:comment" -> {
                    xml.text();
                    comments++;
                }
                default -> facts.put(xml.name(), xml.text());
            }
        }
        return new Item(facts, categories, tags, fields, comments);
    }

    private static void field(XmlText xml, Map<String, String> fields) throws ImportException {
        String key = "";
        while (xml.next() && !xml.ends("wp:postmeta")) {
            if (xml.begins("wp:meta_key")) {
                key = xml.text();
            } else if (xml.begins("wp:meta_value")) {
                fields.put(key, xml.text());
            }
        }
    }

    String of(String name) {
        return facts.getOrDefault(name, "");
    }

    String type() {
        return of("wp:post_type");
    }

    String status() {
        return of("wp:status");
    }
}

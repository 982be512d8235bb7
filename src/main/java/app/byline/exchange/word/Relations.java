package app.byline.exchange.word;

import java.util.LinkedHashMap;
import java.util.Map;

/// What one part of a Word file refers to: other parts and addresses, each once, by a short name.
final class Relations {
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    private record Relation(String type, String target, boolean outside) {}

    private final Map<Relation, String> names = new LinkedHashMap<>();

    /// A part of the same file; `type` is as in `styles`.
    String part(String type, String target) {
        return name(new Relation(OFFICE + type, target, false));
    }

    /// The part that says what the file is about, whose type has a name of its own.
    void properties(String target) {
        name(new Relation(
                "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
                target,
                false));
    }

    /// An address on the web.
    String link(String address) {
        return name(new Relation(OFFICE + "hyperlink", address, true));
    }

    private String name(Relation relation) {
        return names.computeIfAbsent(relation, _ -> "r" + (names.size() + 1));
    }

    String written() {
        Markup out = new Markup();
        out.open("Relationships", "xmlns", "http://schemas.openxmlformats.org/package/2006/relationships");
        names.forEach((relation, name) -> {
            if (relation.outside()) {
                out.empty(
                        "Relationship",
                        "Id",
                        name,
                        "Type",
                        relation.type(),
                        "Target",
                        relation.target(),
                        "TargetMode",
                        "External");
            } else {
                out.empty("Relationship", "Id", name, "Type", relation.type(), "Target", relation.target());
            }
        });
        return out.close("Relationships").part();
    }
}

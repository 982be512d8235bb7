package app.byline.markdown;

/// The comments WordPress keeps a block between. Source:
/// https://developer.wordpress.org/block-editor/explanations/architecture/key-concepts/
final class BlockMarkup {
    private BlockMarkup() {}

    static String block(String name, String html) {
        return block(name, "", html);
    }

    /// `attributes` is JSON, or empty.
    static String block(String name, String attributes, String html) {
        String given = attributes.isEmpty() ? "" : " " + attributes;
        return "<!-- wp:" + name + given + " -->\n" + html + "\n<!-- /wp:" + name + " -->";
    }

    /// As WordPress writes strings into a comment: nothing in it may look like its end.
    static String json(String text) {
        return text.replace("\\", "\\u005c")
                .replace("--", "\\u002d\\u002d")
                .replace("<", "\\u003c")
                .replace(">", "\\u003e")
                .replace("&", "\\u0026")
                .replace("\"", "\\u0022")
                .replace("\n", "\\n")
                .replace("\t", "\\t");
    }
}

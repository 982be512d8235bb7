package app.byline.exchange.word;

import app.byline.exchange.StillHtml;

/// XML in the making. Attributes are names and values in turn; text and values are escaped.
final class Markup {
    private final StringBuilder written = new StringBuilder();

    Markup open(String name, String... attributes) {
        begin(name, attributes);
        written.append('>');
        return this;
    }

    Markup close(String name) {
        written.append("</").append(name).append('>');
        return this;
    }

    Markup empty(String name, String... attributes) {
        begin(name, attributes);
        written.append("/>");
        return this;
    }

    Markup text(String text) {
        written.append(escaped(text));
        return this;
    }

    /// What is markup already.
    Markup add(Markup other) {
        written.append(other.written);
        return this;
    }

    private void begin(String name, String... attributes) {
        written.append('<').append(name);
        for (int index = 0; index < attributes.length; index += 2) {
            written.append(' ')
                    .append(attributes[index])
                    .append("=\"")
                    .append(escaped(attributes[index + 1]))
                    .append('"');
        }
    }

    private static String escaped(String text) {
        return StillHtml.readable(text)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    /// As a part of its own.
    String part() {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n" + written + "\n";
    }
}

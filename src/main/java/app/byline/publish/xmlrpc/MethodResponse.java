package app.byline.publish.xmlrpc;

import java.io.IOException;
import java.io.StringReader;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// An answer read from XML: http://xmlrpc.com/spec.md. The server's word is hostile: no document type, and with it no
/// entity of its own, no depth without end, and nothing that the specification does not have.
final class MethodResponse {
    private static final int DEEPEST = 32;
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final Set<String> TEXTS =
            Set.of("string", "int", "i4", "i8", "double", "dateTime.iso8601", "base64");

    private final XMLStreamReader reader;

    private MethodResponse(XMLStreamReader reader) {
        this.reader = reader;
    }

    /// What came: a value, or the fault that the server found. Structs are objects, times and numbers texts as they are
    /// written.
    sealed interface Answer {
        record Value(JsonNode value) implements Answer {}

        record Fault(int code, String message) implements Answer {}
    }

    /// @throws IOException when it is no whole answer of XML-RPC
    static Answer read(String xml) throws IOException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        try {
            // Blogs put empty lines and a byte order mark before what XML wants to come first.
            XMLStreamReader reader =
                    factory.createXMLStreamReader(new StringReader(xml.replaceFirst("^[\\s\\uFEFF]+", "")));
            Answer answer = new MethodResponse(reader).answer();
            reader.close();
            return answer;
        } catch (XMLStreamException e) {
            throw new IOException("an answer that is not XML-RPC", e);
        }
    }

    private Answer answer() throws XMLStreamException, IOException {
        open("methodResponse");
        String kind = next();
        return switch (kind) {
            case "params" -> {
                open("param");
                open("value");
                JsonNode value = value(0);
                close("param");
                close("params");
                close("methodResponse");
                yield new Answer.Value(value);
            }
            case "fault" -> {
                open("value");
                JsonNode fault = value(0);
                close("fault");
                close("methodResponse");
                yield new Answer.Fault(
                        (int) number(fault.path("faultCode")),
                        fault.path("faultString").asString(""));
            }
            default -> throw unexpected(kind);
        };
    }

    /// What stands in an open `value`, which is closed then.
    private JsonNode value(int depth) throws XMLStreamException, IOException {
        if (depth > DEEPEST) {
            throw new IOException("an answer too deep to be one");
        }
        StringBuilder text = new StringBuilder();
        while (true) {
            switch (event()) {
                case XMLStreamConstants.CHARACTERS -> text.append(reader.getText());
                case XMLStreamConstants.START_ELEMENT -> {
                    JsonNode typed = typed(reader.getLocalName(), depth);
                    close("value");
                    return typed;
                }
                // No type is text.
                case XMLStreamConstants.END_ELEMENT -> {
                    return NODES.stringNode(text.toString());
                }
                default -> throw unexpected("value");
            }
        }
    }

    private JsonNode typed(String type, int depth) throws XMLStreamException, IOException {
        if (TEXTS.contains(type)) {
            return NODES.stringNode(
                    type.equals("string")
                            ? reader.getElementText()
                            : reader.getElementText().strip());
        }
        return switch (type) {
            case "boolean" -> NODES.booleanNode(reader.getElementText().strip().matches("1|true"));
            case "nil" -> {
                close("nil");
                yield NODES.nullNode();
            }
            case "array" -> array(depth);
            case "struct" -> struct(depth);
            default -> throw unexpected(type);
        };
    }

    private JsonNode array(int depth) throws XMLStreamException, IOException {
        ArrayNode list = NODES.arrayNode();
        open("data");
        while (begins("value", "data")) {
            list.add(value(depth + 1));
        }
        close("array");
        return list;
    }

    private JsonNode struct(int depth) throws XMLStreamException, IOException {
        ObjectNode members = NODES.objectNode();
        while (begins("member", "struct")) {
            open("name");
            String name = reader.getElementText();
            open("value");
            members.set(name, value(depth + 1));
            close("member");
        }
        return members;
    }

    // ---- one step

    private int event() throws XMLStreamException, IOException {
        while (true) {
            int event = reader.next();
            switch (event) {
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE -> throw unexpected("<!DOCTYPE");
                case XMLStreamConstants.COMMENT, XMLStreamConstants.PROCESSING_INSTRUCTION -> {}
                default -> {
                    return event == XMLStreamConstants.SPACE || event == XMLStreamConstants.CDATA
                            ? XMLStreamConstants.CHARACTERS
                            : event;
                }
            }
        }
    }

    /// The next beginning or end, over white space.
    private int tag() throws XMLStreamException, IOException {
        int event = event();
        while (event == XMLStreamConstants.CHARACTERS) {
            if (!reader.getText().isBlank()) {
                throw unexpected("text");
            }
            event = event();
        }
        return event;
    }

    private String next() throws XMLStreamException, IOException {
        if (tag() != XMLStreamConstants.START_ELEMENT) {
            throw unexpected("an end");
        }
        return reader.getLocalName();
    }

    private void open(String name) throws XMLStreamException, IOException {
        String next = next();
        if (!next.equals(name)) {
            throw unexpected(next);
        }
    }

    private void close(String name) throws XMLStreamException, IOException {
        if (tag() != XMLStreamConstants.END_ELEMENT || !reader.getLocalName().equals(name)) {
            throw unexpected("more than " + name);
        }
    }

    /// Whether another one begins; else what holds them has ended.
    private boolean begins(String one, String holder) throws XMLStreamException, IOException {
        boolean begins = tag() == XMLStreamConstants.START_ELEMENT;
        if (!reader.getLocalName().equals(begins ? one : holder)) {
            throw unexpected(reader.getLocalName());
        }
        return begins;
    }

    private static IOException unexpected(String what) {
        return new IOException("an answer that is not XML-RPC: " + what);
    }

    /// A whole number as XML-RPC or a text has it; 0 for what is none.
    static long number(JsonNode node) {
        String text = node.asString("").strip();
        return text.matches("-?\\d{1,18}") ? Long.parseLong(text) : 0;
    }
}

package app.byline.publish.xmlrpc;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// A question as XML: http://xmlrpc.com/spec.md. Texts may hold anything; what XML has no room for, control characters
/// for one, is left out.
final class MethodCall {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HH:mm:ss").withZone(ZoneOffset.UTC);

    private final StringBuilder xml = new StringBuilder();

    private MethodCall() {}

    /// Parameters are texts, whole numbers, booleans, instants (sent as GMT), bytes, lists, and maps by name.
    static String xml(String method, List<?> parameters) {
        MethodCall call = new MethodCall();
        call.xml.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<methodCall><methodName>");
        call.text(method);
        call.xml.append("</methodName><params>");
        for (Object parameter : parameters) {
            call.xml.append("<param>");
            call.value(parameter);
            call.xml.append("</param>");
        }
        return call.xml.append("</params></methodCall>\n").toString();
    }

    private void value(Object value) {
        xml.append("<value>");
        switch (value) {
            case String text -> {
                xml.append("<string>");
                text(text);
                xml.append("</string>");
            }
            case Integer number -> xml.append("<int>").append(number).append("</int>");
            case Boolean flag -> xml.append("<boolean>").append(flag ? 1 : 0).append("</boolean>");
            case Instant time ->
                xml.append("<dateTime.iso8601>").append(TIME.format(time)).append("</dateTime.iso8601>");
            case byte[] bytes ->
                xml.append("<base64>")
                        .append(Base64.getEncoder().encodeToString(bytes))
                        .append("</base64>");
            case List<?> list -> {
                xml.append("<array><data>");
                list.forEach(this::value);
                xml.append("</data></array>");
            }
            case Map<?, ?> members -> struct(members);
            default -> throw new IllegalArgumentException("no value of XML-RPC: " + value.getClass());
        }
        xml.append("</value>");
    }

    private void struct(Map<?, ?> members) {
        xml.append("<struct>");
        // In one order, so that the same question is the same text.
        new TreeMap<>(members).forEach((name, value) -> {
            xml.append("<member><name>");
            text(String.valueOf(name));
            xml.append("</name>");
            value(value);
            xml.append("</member>");
        });
        xml.append("</struct>");
    }

    private void text(String text) {
        text.codePoints().filter(MethodCall::isXml).forEach(point -> {
            switch (point) {
                case '&' -> xml.append("&amp;");
                case '<' -> xml.append("&lt;");
                case '>' -> xml.append("&gt;");
                case '\r' -> xml.append("&#13;");
                default -> xml.appendCodePoint(point);
            }
        });
    }

    /// https://www.w3.org/TR/xml/#charsets
    private static boolean isXml(int point) {
        return point == '\t'
                || point == '\n'
                || point == '\r'
                || (point >= 0x20 && point <= 0xD7FF)
                || (point >= 0xE000 && point <= 0xFFFD)
                || point >= 0x10000;
    }
}

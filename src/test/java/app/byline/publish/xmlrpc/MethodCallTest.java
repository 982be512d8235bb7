package app.byline.publish.xmlrpc;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MethodCallTest {
    @Test
    void everyKindOfValueIsWrittenAsTheSpecificationHasIt() {
        Instant time = Instant.parse("2026-11-26T22:43:06.789Z");
        byte[] bytes = "ships".getBytes(StandardCharsets.UTF_8);
        assertThat(parameters("a", 7, true, time, bytes, List.of("x"), Map.of("b", false, "a", "one")))
                .isEqualTo("""
                        <param><value><string>a</string></value></param>
                        <param><value><int>7</int></value></param>
                        <param><value><boolean>1</boolean></value></param>
                        <param><value><dateTime.iso8601>20261126T22:43:06</dateTime.iso8601></value></param>
                        <param><value><base64>c2hpcHM=</base64></value></param>
                        <param><value><array><data><value><string>x</string></value></data></array></value></param>
                        <param><value><struct><member><name>a</name><value><string>one</string></value></member>\
                        <member><name>b</name><value><boolean>0</boolean></value></member></struct></value></param>\
                        """);
    }

    @Test
    void noTextBreaksOutOfItsElement() {
        assertThat(parameters("</string></value>&amp;<!-- ]]> -->"))
                .isEqualTo("<param><value><string>&lt;/string&gt;&lt;/value&gt;&amp;amp;&lt;!-- ]]&gt; --&gt;"
                        + "</string></value></param>");
    }

    @Test
    void whatXmlHasNoRoomForIsLeftOut() {
        assertThat(parameters("a\u0000\u0008b\uFFFE \uD800c \t\n\r 🏗️ Peñalver"))
                .isEqualTo("<param><value><string>ab c \t\n&#13; 🏗️ Peñalver</string></value></param>");
    }

    @Test
    void whatIsWrittenIsReadBack() throws Exception {
        String text = "Tom & <em>Jerry</em> “🏗️” \"'\r\nnext";
        String value = parameters(text).replaceAll("</?param>", "");
        String answer = "<methodResponse><params><param>" + value + "</param></params></methodResponse>";
        assertThat(MethodResponse.read(answer))
                .isInstanceOfSatisfying(
                        MethodResponse.Answer.Value.class,
                        read -> assertThat(read.value().asString()).isEqualTo(text));
    }

    private static String parameters(Object... values) {
        String xml = MethodCall.xml("wp.newPost", List.of(values));
        return xml.replaceFirst("(?s).*<methodName>wp.newPost</methodName><params>", "")
                .replace("</params></methodCall>\n", "")
                .replace("</param><param>", "</param>\n<param>");
    }
}

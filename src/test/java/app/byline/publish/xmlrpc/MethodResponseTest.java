package app.byline.publish.xmlrpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MethodResponseTest {
    @Test
    void aPostIsReadMemberByMember() throws Exception {
        assertThat(value("""
                <value><struct>
                  <member><name>post_id</name><value><string>17</string></value></member>
                  <member><name>post_title</name><value>Tom &amp; Jerry</value></member>
                  <member><name>sticky</name><value><boolean>1</boolean></value></member>
                  <member><name>post_date_gmt</name><value><dateTime.iso8601>20261126T22:43:06</dateTime.iso8601></value></member>
                  <member><name>terms</name><value><array><data>
                    <value><i4> 3 </i4></value><value><![CDATA[<b>]]></value>
                  </data></array></value></member>
                  <member><name>none</name><value><nil/></value></member>
                </struct></value>""")).isEqualTo("""
                {"post_id":"17","post_title":"Tom & Jerry","sticky":true,"post_date_gmt":"20261126T22:43:06",\
                "terms":["3","<b>"],"none":null}""");
    }

    @Test
    void aFaultIsReadWithItsNumber() throws Exception {
        String xml = """
                \uFEFF
                <?xml version="1.0" encoding="UTF-8"?>
                <methodResponse><fault><value><struct>
                  <member><name>faultCode</name><value><int>403</int></value></member>
                  <member><name>faultString</name><value><string>Incorrect username or password.</string></value></member>
                </struct></value></fault></methodResponse>""";
        assertThat(MethodResponse.read(xml))
                .isEqualTo(new MethodResponse.Answer.Fault(403, "Incorrect username or password."));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<html><body>Down for maintenance</body></html>",
                "<methodResponse><params><param><value><string>half",
                "<methodResponse><params><param><value><string>1</string></value></param></params>",
                "<methodResponse><params><param><value><string>1</string>more</value></param></params></methodResponse>",
                "<methodResponse><params><param><value><script>1</script></value></param></params></methodResponse>",
                "<methodResponse><params><param><value><struct><value>1</value></struct></value></param></params></methodResponse>",
                "Warning: on line 3 <methodResponse><params/></methodResponse>",
            })
    void whatIsNoAnswerIsNone(String xml) {
        assertThatExceptionOfType(IOException.class).isThrownBy(() -> MethodResponse.read(xml));
    }

    @Test
    void noDocumentTypeIsRead() {
        String bomb = """
                <!DOCTYPE methodResponse [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>
                <methodResponse><params><param><value><string>&b;</string></value></param></params></methodResponse>""";
        String file = """
                <!DOCTYPE methodResponse [<!ENTITY x SYSTEM "file:///etc/passwd">]>
                <methodResponse><params><param><value><string>&x;</string></value></param></params></methodResponse>""";
        String empty = "<!DOCTYPE methodResponse><methodResponse><params><param><value>1</value></param></params>"
                + "</methodResponse>";
        for (String xml : new String[] {bomb, file, empty}) {
            assertThatExceptionOfType(IOException.class).isThrownBy(() -> MethodResponse.read(xml));
        }
    }

    @Test
    void whatIsDeepIsRefusedBeforeItFillsTheStack() {
        String deep = "<value><array><data>".repeat(200_000);
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> MethodResponse.read("<methodResponse><params><param>" + deep));
    }

    private static String value(String xml) throws IOException {
        String answer =
                "<?xml version=\"1.0\"?><methodResponse><params><param>" + xml + "</param></params></methodResponse>";
        return ((MethodResponse.Answer.Value) MethodResponse.read(answer))
                .value()
                .toString();
    }
}

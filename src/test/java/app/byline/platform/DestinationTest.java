package app.byline.platform;

import static org.assertj.core.api.Assertions.assertThat;

import app.byline.platform.Destination.Doubt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DestinationTest {
    @ParameterizedTest
    @CsvSource({
        "https://example.org/a?b=c#d, text, example.org",
        "HTTP://Example.ORG:8080, 'http://example.org', example.org:8080",
        "https://www.example.org/, example.org, www.example.org",
        "https://[::1]/, x, [::1]",
        "mailto:a@b.example, x, a@b.example"
    })
    void mostLeadWhereTheySay(String address, String text, String shown) {
        assertThat(Destination.of(address, text)).hasValueSatisfying(to -> {
            assertThat(to.shown()).isEqualTo(shown);
            assertThat(to.doubts()).isEmpty();
        });
    }

    @ParameterizedTest
    @CsvSource({
        "https://bank.example@evil.example/, x, evil.example, USER_INFO",
        "https://bank.example%2F@evil.example/, x, evil.example, USER_INFO",
        "https://bücher.example/, x, xn--bcher-kva.example, LETTERS",
        "https://аpple.example/, x, xn--pple-43d.example, LETTERS",
        "https://evil.example/, https://bank.example/login, evil.example, OTHER_TEXT",
        "https://evil.example/, bank.example, evil.example, OTHER_TEXT",
        "https://bank.example.evil.example/, www.bank.example, bank.example.evil.example, OTHER_TEXT"
    })
    void whatMayDeceiveIsNamed(String address, String text, String shown, Doubt doubt) {
        assertThat(Destination.of(address, text)).hasValueSatisfying(to -> {
            assertThat(to.shown()).isEqualTo(shown);
            assertThat(to.doubts()).containsExactly(doubt);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "JAVASCRIPT:alert(1)",
                "file:///etc/passwd",
                "smb://host/share",
                "ms-msdt:/id",
                "data:text/html,x",
                "vbscript:x",
                "tel:1",
                "https:evil.example",
                "https:\\\\evil.example",
                "https://bank.example\\@evil.example/",
                "https:///evil.example",
                "https://a b/",
                "https://a\nb/",
                "https://a@b@c/",
                "//evil.example/",
                "/x",
                "x",
                "",
                "https://",
                "https://%65vil.example/"
            })
    void nothingElseIsOpened(String address) {
        assertThat(Destination.of(address, "x")).isEmpty();
    }

    @Test
    void aMailTakesNoFilesAlong() {
        assertThat(Destination.of("mailto:a@b.example?attach=/etc/passwd&Subject=x&attachment=y", "x"))
                .hasValueSatisfying(to -> assertThat(to.address()).hasToString("mailto:a@b.example?Subject=x"));
    }
}

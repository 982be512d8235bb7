package app.byline.ui.links;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypedLinkTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "https://a.example/x?y#z | https://a.example/x?y#z",
                "' http://a.example '    | http://a.example",
                "a.example               | https://a.example",
                "www.a.example/b         | https://www.a.example/b",
                "bücher.example:8080/x   | https://bücher.example:8080/x",
                "jane@a.example          | mailto:jane@a.example",
                "mailto:jane@a.example   | mailto:jane@a.example",
                "#the-quay               | #the-quay",
                "/about                  | /about",
                "the old quay            |",
                "quay                    |",
                "e.g. this               |",
                "3.14                    |",
                "javascript:alert(1)     |",
                "data:text/html,x        |",
                "https://                |",
                "''                      |"
            })
    void addressesAreToldFromWords(String typed, String address) {
        assertThat(TypedLink.of(typed)).isEqualTo(Optional.ofNullable(address));
    }

    @ParameterizedTest
    @CsvSource({
        "https://www.a.example/, a.example",
        "http://a.example/b/c,   a.example/b/c",
        "mailto:jane@a.example,  jane@a.example",
        "#quay,                  #quay"
    })
    void anAddressStandsForMissingWords(String address, String words) {
        assertThat(TypedLink.said(address)).isEqualTo(words);
    }
}

package app.byline.ui.editor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DraggedImageTest {
    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "<meta charset='utf-8'><img alt='Quay' src=\"https://sea.example/q?a=1&amp;b=2\">, https://sea.example/page, https://sea.example/q?a=1&b=2",
                "-, https://sea.example/quay.jpeg?w=9, https://sea.example/quay.jpeg?w=9",
                "-, https://sea.example/page, -",
                "<a href='https://sea.example/'>A link</a>, https://sea.example/, -",
                "<p>Words</p><img src='https://sea.example/a.png'>, -, -",
                "<img src='https://a.example/1.png'><img src='https://a.example/2.png'>, -, -",
                "-, -, -",
            })
    void anImageAloneTellsWhereItIs(String html, String url, String address) {
        assertThat(DraggedImage.address(html, url).orElse(null)).isEqualTo(address);
    }
}

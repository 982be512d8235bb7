package app.byline.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DirectionsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "<ul><li>שלום</li></ul>;                <ul dir=\"auto\"><li>שלום</li></ul>",
                "<ul><li>אב<ul><li>x</li></ul></li></ul>; <ul dir=\"auto\"><li>אב<ul><li>x</li></ul></li></ul>",
                "<blockquote><p>سلام</p></blockquote>;  <blockquote dir=\"auto\"><p>سلام</p></blockquote>",
                "<ol dir=\"ltr\"><li>שלום</li></ol>;     <ol dir=\"ltr\"><li>שלום</li></ol>",
                "<p>שלום</p>;                           <p>שלום</p>",
                "<ul><li>day<li>night</ul>;             <ul><li>day<li>night</ul>",
            })
    void theOutermostHasItsSideFound(String html, String found) {
        assertThat(Directions.found(html)).isEqualTo(found);
    }
}

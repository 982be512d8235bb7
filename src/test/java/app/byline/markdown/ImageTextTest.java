package app.byline.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImageTextTest {
    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "![](media/a.jpg), ``, media/a.jpg, ``",
                "![Sails at dusk](media/a.jpg \"The quay\"), Sails at dusk, media/a.jpg, The quay",
                "![a \\[b\\] c](x.png 'It\"s'), a [b] c, x.png, It\"s",
                "![a](<two words.png> \"say \\\"ahoy\\\"\"), a, two words.png, say \"ahoy\"",
                "![a](https://x.example/a_(1).png), a, https://x.example/a_(1).png, ``",
            })
    void itSaysWhatItSays(String line, String alt, String address, String caption) {
        assertThat(ImageText.at("See " + line + " there", 4)).get().satisfies(image -> {
            assertThat(image.alt()).isEqualTo(alt);
            assertThat(image.address()).isEqualTo(address);
            assertThat(image.caption()).isEqualTo(caption);
            assertThat(image.to()).isEqualTo(4 + line.length());
        });
    }

    @ParameterizedTest
    @CsvSource({"0, ''", "2, 'one.png'", "14, 'one.png'", "15, 'two.png'", "29, ''"})
    void theOneIsMeantAtWhoseCharactersTheCaretStands(int caret, String address) {
        String line = "- ![](one.png) ![](two.png) .";
        assertThat(ImageText.at(line, caret).map(ImageText::address).orElse("")).isEqualTo(address);
    }

    @Test
    void newWordsAreWrittenSoThatTheyAreReadAgain() {
        ImageText image = ImageText.at("![](media/a.jpg)", 3).orElseThrow();
        String text = image.with(" A [quay]\n at dusk ", "Called \"the quay\"");
        assertThat(text).isEqualTo("![A \\[quay\\] at dusk](media/a.jpg \"Called \\\"the quay\\\"\")");
        assertThat(ImageText.at(text, 0)).get().satisfies(again -> {
            assertThat(again.alt()).isEqualTo("A [quay] at dusk");
            assertThat(again.caption()).isEqualTo("Called \"the quay\"");
        });
        assertThat(image.with("", "")).isEqualTo("![](media/a.jpg)");
    }

    @Test
    void whatIsNoImageIsNone() {
        assertThat(ImageText.at("[a](b) ![c] (d) ![e](", 8)).isEmpty();
    }
}

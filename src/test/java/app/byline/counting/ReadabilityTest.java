package app.byline.counting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.byline.counting.Readability.Ease;
import java.util.Locale;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadabilityTest {
    /// Each worked out by hand from 120 words in 10 sentences with 180 syllables, 24 of the words long.
    @ParameterizedTest
    @CsvSource({
        "en-GB, FLESCH, 67.755, PLAIN", // 206.835 - 1.015·12 - 84.6·1.5
        "de, AMSTAD, 80.25, EASY", // 180 - 12 - 58.5·1.5
        "fr, KANDEL_MOLES, 84.42, EASY", // 207 - 1.015·12 - 73.6·1.5
        "es, SZIGRISZT_PAZOS, 101.385, VERY_EASY", // 206.835 - 12 - 62.3·1.5
        "pt-BR, MARTINS, 109.755, VERY_EASY", // 248.835 - 1.015·12 - 84.6·1.5
        "sv, LIX, 32, EASY", // 12 + 100·24/120
    })
    void everyLanguageHasItsFormula(String language, Formula formula, double score, Ease ease) {
        Readability read = of(new Flow(10, 120, 180, 24), language);
        assertThat(read.formula()).isEqualTo(formula);
        assertThat(read.score()).isCloseTo(score, within(0.001));
        assertThat(read.ease()).isEqualTo(ease);
    }

    @Test
    void englishHasAGradeToo() {
        // 0.39·12 + 11.8·1.5 - 15.59 = 6.79
        assertThat(of(new Flow(10, 120, 180, 24), "en").grade()).isEqualTo(OptionalInt.of(7));
        assertThat(of(new Flow(10, 120, 180, 24), "de").grade()).isEmpty();
        assertThat(of(new Flow(60, 120, 120, 0), "en").grade()).isEqualTo(OptionalInt.of(1));
    }

    @Test
    void aFewWordsAndScriptsWithoutLettersTellNothing() {
        assertThat(Readability.of(count(new Flow(9, 99, 150, 20)), Locale.ENGLISH))
                .isEmpty();
        assertThat(Readability.of(count(new Flow(10, 500, 0, 0)), Locale.CHINESE))
                .isEmpty();
        assertThat(Readability.of(TextCount.NONE, Locale.ENGLISH)).isEmpty();
    }

    /// Lincoln at Gettysburg: 271 words in 10 sentences, which schools read in the eleventh year or so.
    @Test
    void aKnownTextReadsAsItIsKnownTo() {
        String address = """
                Four score and seven years ago our fathers brought forth upon this continent, a new nation, conceived in Liberty,
                and dedicated to the proposition that all men are created equal.

                Now we are engaged in a great civil war, testing whether that nation, or any nation so conceived and so dedicated,
                can long endure. We are met on a great battle-field of that war. We have come to dedicate a portion of that field,
                as a final resting place for those who here gave their lives that that nation might live. It is altogether fitting
                and proper that we should do this.

                But, in a larger sense, we can not dedicate—we can not consecrate—we can not hallow—this ground. The brave men,
                living and dead, who struggled here, have consecrated it, far above our poor power to add or detract. The world
                will little note, nor long remember what we say here, but it can never forget what they did here. It is for us the
                living, rather, to be dedicated here to the unfinished work which they who fought here have thus far so nobly
                advanced. It is rather for us to be here dedicated to the great task remaining before us—that from these honored
                dead we take increased devotion to that cause for which they gave the last full measure of devotion—that we here
                highly resolve that these dead shall not have died in vain—that this nation, under God, shall have a new birth of
                freedom—and that government of the people, by the people, for the people, shall not perish from the earth.
                """;
        TextCount count = TextCount.of(address, Locale.ENGLISH);
        assertThat(count.words()).isEqualTo(271);
        assertThat(count.sentences()).isEqualTo(10);
        Readability read = Readability.of(count, Locale.ENGLISH).orElseThrow();
        assertThat(read.score()).isCloseTo(64, within(3.0));
        assertThat(read.grade().orElseThrow()).isBetween(10, 11);
        assertThat(read.ease()).isEqualTo(Ease.PLAIN);
    }

    private static Readability of(Flow flow, String language) {
        return Readability.of(count(flow), Locale.forLanguageTag(language)).orElseThrow();
    }

    private static TextCount count(Flow flow) {
        return new TextCount(flow.words(), 600, 500, 1, flow);
    }
}

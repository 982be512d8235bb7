package app.byline.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PackedTextTest {
    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "one", "one\n", "one\r\ntwo\n", "é 🎉 \u0000\n\nשלום"})
    void aTextComesBack(String text) {
        assertThat(PackedText.whole(PackedText.whole(text))).isEqualTo(text);
        assertThat(PackedText.against(text, PackedText.against(text, text))).isEqualTo(text);
        assertThat(PackedText.against("two\none\n", PackedText.against("two\none\n", text)))
                .isEqualTo(text);
        assertThat(PackedText.against(text, PackedText.against(text, "one\nthree")))
                .isEqualTo("one\nthree");
    }

    @RepeatedTest(50)
    void aTextComesBackWhateverWasChanged(RepetitionInfo round) {
        Random random = new Random(round.getCurrentRepetition());
        String base = Scribe.post(random, random.nextInt(60_000));
        String text = base;
        for (int edit = 0; edit < random.nextInt(30); edit++) {
            text = Scribe.edit(random, text);
        }
        assertThat(PackedText.against(base, PackedText.against(base, text))).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(ints = {20_000, 200_000})
    void aChangedWordCostsAFewBytesHoweverLongTheText(int length) {
        Random random = new Random(7);
        String base = Scribe.post(random, length);
        int middle = base.indexOf(' ', length / 2);
        String text = base.substring(0, middle) + " lighthouse" + base.substring(middle);
        assertThat(PackedText.against(base, text).length).isLessThan(60);
    }

    @Test
    void aTextWrittenAnewIsPackedWithoutDelay() {
        String base = Scribe.post(new Random(1), 500_000);
        String text = Scribe.post(new Random(2), 500_000);
        assertThat(PackedText.against(base, PackedText.against(base, text))).isEqualTo(text);
    }

    @RepeatedTest(50)
    void damagedBytesAreFoundOut(RepetitionInfo round) {
        Random random = new Random(round.getCurrentRepetition());
        String base = Scribe.post(random, 4_000);
        byte[] packed = PackedText.against(base, Scribe.edit(random, base));
        byte[] damaged = packed.clone();
        damaged[random.nextInt(damaged.length)] ^= (byte) (1 << random.nextInt(8));
        // Some bits mean nothing: then the text is the right one.
        assertThat(read(base, damaged)).isIn("damaged", PackedText.against(base, packed));
        byte[] cut = Arrays.copyOf(packed, random.nextInt(packed.length));
        assertThatThrownBy(() -> PackedText.against(base, cut)).isInstanceOf(DamagedTextException.class);
    }

    @Test
    void anotherBaseIsFoundOut() {
        byte[] packed = PackedText.against("one\ntwo\n", "one\nthree\n");
        assertThatThrownBy(() -> PackedText.against("one\nfour\n", packed)).isInstanceOf(DamagedTextException.class);
    }

    private static String read(String base, byte[] packed) {
        try {
            return PackedText.against(base, packed);
        } catch (DamagedTextException e) {
            return "damaged";
        }
    }
}

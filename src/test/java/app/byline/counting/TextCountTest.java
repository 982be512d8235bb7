package app.byline.counting;

import static org.assertj.core.api.Assertions.assertThat;

import app.byline.markdown.LongText;
import app.byline.markdown.Styles;
import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What of Markdown counts, and as how many.
class TextCountTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Plain *words* and **more**             | 4 | 20",
                "**B**old and lo*ud*                    | 3 | 13",
                "## A head                              | 2 | 6",
                "- an item of `code` here               | 4 | 15",
                "see [the page](https://a.example/page) | 3 | 12",
                "at <https://a.example/page> today      | 2 | 8",
                "> quoted words                         | 2 | 12",
                "- [ ] a task                           | 2 | 6",
                "a note[^note] said                     | 3 | 11",
                "![a picture](media/x.png) shown        | 1 | 5",
                "tea &amp; <b>milk</b>                  | 2 | 10",
                "maths $x^2$ here                       | 2 | 10",
                "2 \\* 3                                | 2 | 5",
                "mother-in-law's don’t                  | 2 | 21",
                "1,000 or 3.14, both and/or none        | 7 | 31",
                "words—apart                            | 2 | 11",
            })
    void onlyWhatIsReadCounts(String markdown, int words, int characters) {
        TextCount count = TextCount.of(markdown, Locale.ENGLISH);
        assertThat(count.words()).isEqualTo(words);
        assertThat(count.characters()).isEqualTo(characters);
    }

    @ParameterizedTest
    @CsvSource({
        "zh, 我今天去了北京。, 7, 8",
        "ja, 私はコーヒーを飲む。, 9, 10",
        "zh, 我用 Byline 写作, 5, 12",
        "ko, 나는 학교에 간다., 3, 10",
        "th, สวัสดีชาวโลก, 3, 10",
        "en, naïve café 👨‍👩‍👧 🇩🇪, 2, 14",
        "hi, नमस्ते दुनिया, 2, 7",
    })
    void everyScriptIsCountedAsItsReadersDo(String language, String text, int words, int characters) {
        TextCount count = TextCount.of(text, Locale.forLanguageTag(language));
        assertThat(count.words()).isEqualTo(words);
        assertThat(count.characters()).isEqualTo(characters);
    }

    @Test
    void namesOfAddressesAreNotReadButWhereNoAddressHasThem() {
        String markdown = "see [the page][label] or [that][lost]\n\n[label]: https://a.example/\n";
        assertThat(TextCount.of(markdown, Locale.ENGLISH).words()).isEqualTo(6);
    }

    @Test
    void headsCodeHtmlAndFormulasDoNotCount() {
        String markdown = """
                ---
                title: One
                ---

                ```js
                let two = 2;
                ```

                    three

                <div>
                four
                </div>

                $$
                five
                $$

                Six.
                """;
        assertThat(TextCount.of(markdown, Locale.ENGLISH)).isEqualTo(new TextCount(1, 4, 4, 1, new Flow(1, 1, 1, 0)));
    }

    @Test
    void headingsAndTablesHaveWordsButNoSentencesOrParagraphs() {
        String markdown = """
                # Two words

                One sentence. And
                another one!

                - an item
                - and one more

                | left | right |
                |:-----|------:|
                | one  | two   |
                """;
        TextCount count = TextCount.of(markdown, Locale.ENGLISH);
        assertThat(count.words()).isEqualTo(2 + 5 + 5 + 4);
        assertThat(count.sentences()).isEqualTo(4);
        assertThat(count.paragraphs()).isEqualTo(3);
        assertThat(count.characters())
                .isEqualTo("Two wordsOne sentence. And another one!an itemand one moreleftrightonetwo".length());
        assertThat(count.solid())
                .isEqualTo("TwowordsOnesentence.Andanotherone!anitemandonemoreleftrightonetwo".length());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | Is it? Yes! So it is.                      | 3",
                "en | We met Mr. Smith and J. Doe, e.g. in May.  | 1",
                "en | He said **stop.** Then he left.            | 2",
                "de | Wir kommen am 3. Mai, d. h. bald. Oder?    | 2",
                "fr | M. Dupont arrive. Il est là.               | 2",
                "es | ¿Vienes? El Sr. Pérez ya está.             | 2",
                "zh | 你好。我是学生！                           | 2",
                "en | no end at all                              | 1",
            })
    void sentencesEndAsTheLanguageHasIt(String language, String text, int sentences) {
        assertThat(TextCount.of(text, Locale.forLanguageTag(language)).sentences())
                .isEqualTo(sentences);
    }

    @Test
    void aSelectionCountsWhatIsReadOfIt() {
        String markdown = "One **two** [three](https://example.org) four";
        LongText text = LongText.of(markdown);
        Styles styles = Styles.read(markdown);
        assertThat(TextCounter.count(text, styles, 4, markdown.length(), Locale.ENGLISH)
                        .words())
                .isEqualTo(3);
        assertThat(TextCounter.count(text, styles, 0, 2, Locale.ENGLISH).words())
                .isEqualTo(1);
        assertThat(TextCounter.count(text, styles, 22, 30, Locale.ENGLISH)).isEqualTo(TextCount.NONE);
    }

    @Test
    void aChangedTextCountsAsIfItWereNew() {
        TextCounter counter = new TextCounter();
        String before = "One two.\n\nThree four five.\n";
        String after = "One two.\n\nThree.\n\n    code\n";
        assertThat(counter.count(LongText.of(before), Styles.read(before), Locale.ENGLISH)
                        .count())
                .isEqualTo(TextCount.of(before, Locale.ENGLISH));
        assertThat(counter.count(LongText.of(after), Styles.read(after), Locale.ENGLISH)
                        .count())
                .isEqualTo(TextCount.of(after, Locale.ENGLISH));
        assertThat(counter.count(LongText.of(after), Styles.read(after), Locale.GERMAN)
                        .count())
                .isEqualTo(TextCount.of(after, Locale.GERMAN));
    }

    @Test
    void longSentencesAreFoundWhereTheyStand() {
        String words = "One two three four five six seven eight nine ten" + " and then".repeat(8);
        String markdown = "# Head\n\nShort one. **" + words + "**\n\n- " + words + ".\n";
        assertThat(new TextCounter()
                        .count(LongText.of(markdown), Styles.read(markdown), Locale.ENGLISH)
                        .longSentences())
                .extracting(sentence -> sentence.words() + " " + markdown.substring(sentence.from(), sentence.to()))
                .containsExactly("26 " + words, "26 " + words + ".");
    }

    @ParameterizedTest
    @CsvSource({"0, 238, PT0S", "238, 238, PT1M", "119, 238, PT30S", "1000, 200, PT5M"})
    void aMinuteHasSoManyWords(int words, int pace, Duration time) {
        assertThat(ReadingTime.of(words, pace)).isEqualTo(time);
    }
}

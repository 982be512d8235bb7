package app.byline.markdown.edit;

import static org.assertj.core.api.Assertions.assertThat;

import app.byline.markdown.construct.Typography;
import app.byline.markdown.edit.SmartTyping.Typed;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Keys typed where the caret stands, drawn as [Drawn] does; `·` is a narrow space that does not break.
class SmartTypingTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '%',
            value = {
                "en; |;              \"He\" said;     “He” said|",
                "en; He said |;      \"a 'b' c\";     He said “a ‘b’ c”|",
                "de; Er sagte |;     \"a 'b' c\";     Er sagte „a ‚b‘ c“|",
                "fr; Il dit |;       \"a\" :;         Il dit «·a·»\u00A0:|",
                "es; Dijo |;         \"a 'b'\";       Dijo «a “b”»|",
                "pt; Disse |;        \"a\";           Disse “a”|",
                "de; “Das ist|;      \";              “Das ist”|",
                "en; „It is|;        \";              „It is“|",
                "de; „a“ und|;       \";              „a“ und“|",
                "en; don|;           't;              don’t|",
                "en; **|;            \"a;             **“a|",
                "en; **a|**;         \";              **a”|**",
                "en; see (|;         \"a;             see (“a|",
                "it; detto |;        \"a\" 'b';       detto \"a\" 'b'|",
                "en; one |;          -- two;          one – two|",
                "en; one|;           ---two;          one—two|",
                "en; and so|;        ...;             and so…|",
                "en; |;              ---;             ---|",
                "en; a `|;           \"x\" -- ...;    a `\"x\" -- ...|",
                "en; <a href=|;      \"x\";           <a href=\"x\"|",
                "en; <!|;            --;              <!--|",
                "en; [a](b |;        \"t\";           [a](b \"t\"|",
                "en; # A {.b |;      c=\"d\";         # A {.b c=\"d\"|",
                "en; https://a.b/c|; --d...;          https://a.b/c--d...|",
                "en; a \\|;          \"b;             a \\\"b|",
                "en; a |word|;       \";              a |word|",
            })
    void keysBecomeWhatTheLanguageWrites(String language, String before, String keys, String after) {
        assertThat(typed(language, before, keys, false)).isEqualTo(after.replace('·', '\u202F'));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "en; say “|”;      say |",
                "de; „|“ sagt;     | sagt",
                "fr; dire «·|·»;   dire |",
                "en; say “a|”;     nothing",
                "en; say “|;       nothing",
                "de; say “|”;      nothing",
                "it; say \"|\";  nothing",
            })
    void betweenTwoQuotesBothAreErased(String language, String before, String after) {
        Drawn drawn = Drawn.of(before.replace('·', '\u202F'));
        assertThat(SmartTyping.erased(drawn.selected(), Typography.of(language))
                        .map(drawn::after)
                        .orElse("nothing"))
                .isEqualTo(after);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '%',
            value = {
                "en; say |;        \";     say “|”",
                "en; say |;        \"a\";  say “a”|",
                "fr; dire |;       \"a\";  dire «·a·»|",
                "de; “Das|”;       \" a;   “Das” a|",
                "en; say |word;    \";     say “|word",
                "en; say word|;    \";     say word”|",
                "de; sag |Wort|;   \";     sag „|Wort|“",
                "de; sag |Wort|;   ';      sag ‚|Wort|‘",
            })
    void quotesComeInPairsAndAreTypedOver(String language, String before, String keys, String after) {
        assertThat(typed(language, before, keys, true)).isEqualTo(after.replace('·', '\u202F'));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '%',
            value = {
                "en; say |;    \";   true;  say \"|\"",
                "en; say |;    \";   false; say \"|",
                "fr; dire |;   \";   true;  dire \"|\"",
                "en; don|;     ';    true;  don'|",
                "en; one -|;   -;    true;  one --|",
                "en; one –|;   -;    true;  one ---|",
                "en; so..|;    .;    true;  so...|",
                "fr; oui |;    !;    true;  oui !|",
            })
    void backspaceRightBehindLeavesWhatTheKeysSay(
            String language, String before, String key, boolean pairs, String after) {
        Selected selected = Drawn.of(before).selected();
        Typed typed = SmartTyping.typed(selected, key.charAt(0), Typography.of(language), pairs)
                .orElseThrow();
        Selected now = typed.edit().applied(selected);
        assertThat(Drawn.drawn(typed.undo(now.caret()).applied(now))).isEqualTo(after);
    }

    private static String typed(String language, String before, String keys, boolean pairs) {
        Selected now = Drawn.of(before).selected();
        for (int i = 0; i < keys.length(); i++) {
            char key = keys.charAt(i);
            Optional<TextEdit> smart =
                    SmartTyping.typed(now, key, Typography.of(language), pairs).map(Typed::edit);
            if (smart.isEmpty() && !now.isEmpty()) {
                continue;
            }
            int caret = now.caret() + 1;
            now = smart.orElse(new TextEdit(now.caret(), now.caret(), String.valueOf(key), caret, caret))
                    .applied(now);
        }
        return Drawn.drawn(now);
    }
}

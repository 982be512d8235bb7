package app.byline.markdown.edit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// `|` stands at each caret, `⏎` at the end of a line.
class InTurnTest {
    @ParameterizedTest
    @CsvSource({
        "- a|⏎- b|,            - a⏎- |⏎- b⏎- |",
        "1. a|⏎2. b|⏎3. c,      1. a⏎2. |⏎3. b⏎4. |⏎5. c",
        "8. a|⏎9. b|⏎10. c|,    8. a⏎9. |⏎10. b⏎11. |⏎12. c⏎13. |",
        "- [x] a|⏎- [ ] b|c,    - [x] a⏎- [ ] |⏎- [ ] b⏎- [ ] |c",
        "> a|⏎⏎- b|,           > a⏎> |⏎⏎- b⏎- |",
    })
    void aLineBegunAtEachCaretGoesOnWithItsList(String before, String after) {
        assertThat(done(before, selected -> ListKeys.enter(Chosen.of(selected))))
                .isEqualTo(after);
    }

    @ParameterizedTest
    @CsvSource({
        "'- a⏎- b|⏎- c|',         '- a⏎  - b|⏎  - c|'",
        "'1. a⏎2. b|⏎3. c|⏎4. d', '1. a⏎   1. b|⏎   2. c|⏎2. d'",
        "'- a⏎- b|⏎⏎word⏎⏎- c⏎- d|', '- a⏎  - b|⏎⏎word⏎⏎- c⏎  - d|'",
    })
    void eachItemIsPutIntoTheOneBefore(String before, String after) {
        assertThat(done(before, selected -> ListKeys.indent(Chosen.of(selected))))
                .isEqualTo(after);
        assertThat(done(after, selected -> ListKeys.outdent(Chosen.of(selected))))
                .isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({"a |⏎b |, a (|)⏎b (|)", "(a|)⏎(b|), (a)|⏎(b)|"})
    void marksComeInPairsAtEach(String before, String after) {
        char mark = before.startsWith("(") ? ')' : '(';
        assertThat(done(before, selected -> Pairs.typed(selected, mark))).isEqualTo(after);
    }

    private static String done(String drawn, Function<Selected, Optional<TextEdit>> command) {
        List<Stretch> carets = new ArrayList<>();
        String rest = drawn.replace('⏎', '\n');
        for (int at = rest.indexOf('|'); at >= 0; at = rest.indexOf('|')) {
            carets.add(Stretch.at(at));
            rest = rest.substring(0, at) + rest.substring(at + 1);
        }
        String text = rest;
        InTurn turn = new InTurn(text, 0, carets);
        for (int i = 0; i < carets.size(); i++) {
            turn.at(i, selected -> command.apply(selected).orElseThrow());
        }
        StringBuilder after =
                new StringBuilder(turn.edit().applied(new Selected(text, 0, 0)).text());
        turn.carets().reversed().forEach(caret -> after.insert(caret.caret(), '|'));
        return after.toString().replace('\n', '⏎');
    }
}

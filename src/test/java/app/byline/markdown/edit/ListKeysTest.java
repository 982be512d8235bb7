package app.byline.markdown.edit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// `|` stands where the caret does, or around what is selected, `⏎` at the end of a line.
class ListKeysTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "- a|;                         - a⏎- |",
                "* a|;                         * a⏎* |",
                "- a|b;                        - a⏎- |b",
                "- a| b;                       - a⏎- |b",
                "1. a|;                        1. a⏎2. |",
                "9) a|;                        9) a⏎10) |",
                "1. a|⏎2. b⏎3. c;              1. a⏎2. |⏎3. b⏎4. c",
                "1. a⏎   - x|⏎2. b;            1. a⏎   - x⏎   - |⏎2. b",
                "- [ ] a|;                     - [ ] a⏎- [ ] |",
                "- [x] a|;                     - [x] a⏎- [ ] |",
                "> a|;                         > a⏎> |",
                "> - a|;                       > - a⏎> - |",
                "'  - a|';                     '  - a⏎  - |'",
                // an empty one ends it, and what is written next is no part of it
                "- a⏎- |;                      - a⏎⏎|",
                "- a⏎⏎- |;                     - a⏎⏎|",
                "1. a⏎2. |⏎3. c;               1. a⏎⏎|⏎⏎3. c",
                "- a⏎- |⏎⏎b;                   - a⏎⏎|⏎⏎b",
                "> - a⏎> - |;                  > - a⏎>⏎> |",
                "- a⏎  - |;                    - a⏎- |",
                "1. a⏎   1. b⏎   2. |⏎2. c;    1. a⏎   1. b⏎2. |⏎3. c",
                "- [ ] |;                      |",
                "> a⏎> |;                      > a⏎⏎|",
                "> a⏎> |⏎> b;                  > a⏎⏎|⏎⏎> b",
                "> a⏎>⏎> |;                    > a⏎>⏎|",
            })
    void enterGoesOnWithAListOrAQuote(String before, String after) {
        Drawn drawn = Drawn.of(before);
        assertThat(ListKeys.enter(Chosen.of(drawn.selected())).map(drawn::after))
                .contains(after);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a|", "|- a", "-| a", "## a|", "```⏎- a|⏎```", "---|", "- |a|", "* * *|", "- a⏎⏎b|"})
    void elsewhereEnterIsEnter(String drawn) {
        assertThat(ListKeys.enter(Chosen.of(Drawn.of(drawn).selected()))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "- a⏎- b|;                     - a⏎  - b|",
                "1. a⏎2. b|⏎3. c;              1. a⏎   1. b|⏎2. c",
                "1. a⏎   1. x⏎2. b|;           1. a⏎   1. x⏎   2. b|",
                "- a⏎- b|⏎  - c;               - a⏎  - b|⏎    - c",
                "- a⏎- |b⏎- c|;                - a⏎  - |b⏎  - c|",
                "- a⏎- b|⏎  more;              - a⏎  - b|⏎    more",
                "> - a⏎> - b|;                 > - a⏎>   - b|",
                "- a|;                         - a|",
            })
    void tabPutsAnItemIntoTheOneBefore(String before, String after) {
        Drawn drawn = Drawn.of(before);
        assertThat(ListKeys.indent(Chosen.of(drawn.selected())).map(drawn::after))
                .contains(after);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "- a⏎  - b|;                   - a⏎- b|",
                "1. a⏎   1. b|⏎2. c;           1. a⏎2. b|⏎3. c",
                "1. a⏎   1. b|⏎   2. c;        1. a⏎2. b|⏎   1. c",
                "- a⏎  - |b⏎  - c|;            - a⏎- |b⏎- c|",
                "- a|;                         - a|",
            })
    void shiftTabTakesItOut(String before, String after) {
        Drawn drawn = Drawn.of(before);
        assertThat(ListKeys.outdent(Chosen.of(drawn.selected())).map(drawn::after))
                .contains(after);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "TICK;       - [ ] a|;                - [x] a|",
                "TICK;       - [x] a|;                - [ ] a|",
                "TICK;       - a|;                    - [ ] a|",
                "TICK;       - [x] |a⏎- [ ] b|;       - [x] |a⏎- [x] b|",
                "TICK;       a|;                      a|",
                "MOVE_UP;    a⏎b|;                    b|⏎a",
                "MOVE_UP;    |a;                      |a",
                "MOVE_DOWN;  a|⏎b;                    b⏎a|",
                "MOVE_DOWN;  a|;                      a|",
                "MOVE_UP;    a⏎b⏎⏎c|⏎d⏎⏎e;            a⏎b⏎c|⏎⏎d⏎⏎e",
                "MOVE_UP;    a⏎b⏎⏎c|⏎⏎e;              c|⏎⏎a⏎b⏎⏎e",
                "MOVE_DOWN;  a|⏎⏎b⏎c⏎⏎d;              b⏎c⏎⏎a|⏎⏎d",
                "MOVE_DOWN;  1. a|⏎2. b⏎3. c;         1. b⏎2. a|⏎3. c",
                "MOVE_UP;    1. a⏎2. b⏎3. c|;         1. a⏎2. c|⏎3. b",
                "MOVE_UP;    3. a⏎4. b|;              3. b|⏎4. a",
                "MOVE_DOWN;  - a|⏎  - x⏎- b⏎  - y;    - b⏎  - y⏎- a|⏎  - x",
                "MOVE_UP;    - a⏎- |b⏎- c|;           - |b⏎- c|⏎- a",
                "DUPLICATE;  a|b⏎c;                   ab⏎a|b⏎c",
                "DUPLICATE;  1. a|⏎2. b;              1. a⏎2. a|⏎3. b",
                "DUPLICATE;  a⏎⏎|b|⏎⏎c;               a⏎⏎b⏎⏎|b|⏎⏎c",
                "JOIN;       a|⏎b;                    a| b",
                "JOIN;       |a⏎b⏎c|;                 |a b c|",
                "JOIN;       > a|⏎> b;                > a| b",
                "JOIN;       a|;                      a|",
                "DELETE;     a⏎b|⏎c;                  a⏎c|",
                "DELETE;     a⏎b|;                    a|",
                "DELETE;     a|;                      |",
                "DELETE;     1. a⏎2. b|⏎3. c;         1. a⏎2. c|",
            })
    void linesAreMovedRepeatedJoinedAndDeleted(LineCommand command, String before, String after) {
        Drawn drawn = Drawn.of(before);
        assertThat(drawn.after(command.edit(drawn.selected()))).isEqualTo(after);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "(;   a |;           a (|)",
                "(;   a |b;          -",
                "(;   a |, b;        a (|), b",
                ");   a (b|);        a (b)|",
                ");   (a (b|);       -",
                "[;   |;             [|]",
                "[;   [|];           [[|",
                "\"; say |;          say \"|\"",
                "\"; 5|;             -",
                "`;   |;             `|`",
                "`;   `|`;           ``|",
                "*;   |;             -",
                "*;   say |word|;    say *|word|*",
                "*;   *|word|*;      **|word|**",
                "_;   |a b|;         _|a b|_",
                "(;   |a b|;         (|a b|)",
                "„;   |a b|;         „|a b|“",
                "x;   |a b|;         -",
            })
    void marksComeInPairs(char typed, String before, String after) {
        Drawn drawn = Drawn.of(before);
        Optional<String> wanted = "-".equals(after) ? Optional.empty() : Optional.of(after);
        assertThat(Pairs.typed(drawn.selected(), typed).map(drawn::after)).isEqualTo(wanted);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {"a (|);  a |", "a `|`;  a |", "a (|b);  -", "a (b|);  -", "a |();  -"})
    void anEmptyPairIsErasedAtOnce(String before, String after) {
        Drawn drawn = Drawn.of(before);
        Optional<String> wanted = "-".equals(after) ? Optional.empty() : Optional.of(after);
        assertThat(Pairs.erased(drawn.selected()).map(drawn::after)).isEqualTo(wanted);
    }

    @Test
    void anyPlaceOfAnyListHolds() {
        String text =
                "Words\n\n1. a\n   - b\n\n     more\n   - c\n2. [ ] d\n> - e\n> > f\n\n```\n- code\n```\n* * *\n- g\n\th";
        Random random = new Random(9);
        List<LineCommand> commands = List.of(LineCommand.values());
        for (int i = 0; i < 2_000; i++) {
            Selected before = new Selected(text, random.nextInt(text.length() + 1), random.nextInt(text.length() + 1));
            LineCommand command = commands.get(random.nextInt(commands.size()));
            Selected after = command.edit(before).applied(before);
            assertThat(letters(after.text()))
                    .as("%s of %s gives %s", command, Drawn.drawn(before), Drawn.drawn(after))
                    .matches(now -> command == LineCommand.DELETE
                            || command == LineCommand.DUPLICATE
                            || command == LineCommand.TICK
                            || now.equals(letters(text)));
            assertThat(ListKeys.enter(Chosen.of(before))
                            .map(edit -> letters(edit.applied(before).text())))
                    .matches(now -> now.isEmpty() || now.get().equals(letters(text)));
        }
    }

    private static String letters(String text) {
        return text.chars()
                .filter(Character::isLetter)
                .sorted()
                .mapToObj(Character::toString)
                .reduce("", String::concat);
    }

    /// `!` stands before the character that is clicked.
    @ParameterizedTest
    @CsvSource({
        "- ![ ] a|, - [x] a|",
        "- [!x] a|, - [ ] a|",
        "> 1. [ !] |a, > 1. [x] |a",
        "- [ ] !a|, nothing",
        "![ ] a|, nothing",
        "- !a|, nothing",
    })
    void aClickedBoxIsTicked(String before, String after) {
        Drawn drawn = Drawn.of(before.replace("!", ""));
        int at = before.replace("|", "").indexOf('!');
        assertThat(ListKeys.tickAt(drawn.selected(), at).map(drawn::after).orElse("nothing"))
                .isEqualTo(after);
    }
}

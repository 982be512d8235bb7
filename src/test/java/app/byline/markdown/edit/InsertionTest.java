package app.byline.markdown.edit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InsertionTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "a | b;        *c*;      a *c*| b",
                "a |b| c;      d;        a d| c",
                "a|b;          # c;      a⏎⏎# c|⏎⏎b",
                "|;            - c;      - c|",
                "a⏎|;          > c;      a⏎⏎> c|",
                "a⏎⏎|⏎⏎b;      > c;      a⏎⏎> c|⏎⏎b",
                "a|;           c⏎⏎d;     a⏎⏎c⏎⏎d|",
                "- a⏎- |⏎- b;  - c⏎  - d; - a⏎- c⏎  - d|⏎- b",
                "- a⏎  - |;    - c⏎- d;  - a⏎  - c⏎  - d|",
                "> 1. |;       1. c⏎⏎2. d; > 1. c⏎>⏎> 2. d|",
                "- a|;         - c;      - a⏎⏎- c|",
                "- |;          c;        - c|",
                "- # |;        - c;      - # ⏎⏎- c|",
                // of a page that only begins with a list, what is behind it comes behind the list
                "- a⏎  - |;    - c⏎⏎# d⏎⏎e; - a⏎  - c⏎⏎# d⏎⏎e|",
                "- |⏎- b;      - c⏎⏎d;   - c⏎⏎d|⏎⏎- b",
                "- |;          - c⏎⏎* * *; - c⏎⏎* * *|",
                "  - |⏎⏎b;     - c⏎> - d; - c⏎> - d|⏎⏎b",
                "a⏎- |;        - c⏎> - d; a⏎⏎- c⏎> - d|",
                "> - |;        - c⏎⏎d;   > - ⏎⏎- c⏎⏎d|",
                "- |;          - c⏎-⏎- d; - c⏎-⏎- d|",
                "- [ ] |;      - c;      - [ ] ⏎⏎- c|",
            })
    void wordsComeAmongWordsAndBlocksBetweenBlocks(String before, String markdown, String after) {
        Drawn drawn = Drawn.of(before);
        assertThat(drawn.after(Insertion.of(drawn.selected(), markdown.replace('⏎', '\n'))))
                .isEqualTo(after);
    }
}

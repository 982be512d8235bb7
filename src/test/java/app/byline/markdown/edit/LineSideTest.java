package app.byline.markdown.edit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The sides of lines below each other: `>` for the right, `<` for the left. `/` stands for a pipe.
class LineSideTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "שלום⏎ab⏎12⏎;                                          ><<<",
                "- [x] שלום⏎- [x] ab;                                  ><",
                "/ שם / a /⏎/---/---/⏎/ ab / 1 /⏎/ 1 /⏎/ דן /⏎ab;      >>>>><",
                "/ a / שם /⏎/---/---/⏎/ ab / 1 /⏎/ דן / 3 /;           <<<<",
                "a / שם⏎---/:---⏎דן / 1⏎⏎דן / 1;                       <<<<>",
                "שם / a⏎---/:---⏎ab / 1;                               >>>",
                "> / שם /⏎> /---/⏎> / ab /;                            >>>",
                "  / שם /⏎  /---/⏎  / ab /;                            >>>",
                "/ שם /⏎/ ab /;                                        ><",
                "/ שם /⏎⏎/---/⏎/ ab /;                                 ><<<",
                "שם⏎/---/⏎/ ab /;                                      ><<",
                "/ שם /⏎---⏎/ ab /;                                    ><<",
            })
    void rowsOfATableBeginWhereItsHeadDoes(String text, String sides) {
        StringBuilder found = new StringBuilder();
        String above = "";
        LineSide side = LineSide.LEFT;
        for (String line : text.replace('/', '|').split("⏎", -1)) {
            side = LineSide.of(line, above, side);
            above = line;
            found.append(side.isRight() ? '>' : '<');
        }
        assertThat(found).hasToString(sides);
    }
}

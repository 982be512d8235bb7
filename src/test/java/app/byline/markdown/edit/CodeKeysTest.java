package app.byline.markdown.edit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// `|` stands where the caret does, or around what is selected, `⏎` at the end of a line, `→` is a tab.
class CodeKeysTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                // a fence that nothing ends gets its end
                "```js|;                              ```js⏎|⏎```",
                "````|;                               ````⏎|⏎````",
                "~~~ yaml|;                           ~~~ yaml⏎|⏎~~~",
                "a⏎⏎```js|⏎⏎b;                        a⏎⏎```js⏎|⏎```⏎⏎b",
                "```js|⏎⏎```⏎old⏎```;                 ```js⏎|⏎```⏎⏎```⏎old⏎```",
                // also above one that names its language, whose end it would take
                "```|⏎⏎```js⏎old⏎```;                 ```⏎|⏎```⏎⏎```js⏎old⏎```",
                "```js|⏎⏎a⏎⏎```js⏎old⏎```;            ```js⏎|⏎```⏎⏎a⏎⏎```js⏎old⏎```",
                "~~~|⏎⏎~~~~ sh⏎old⏎~~~~;              ~~~⏎|⏎~~~⏎⏎~~~~ sh⏎old⏎~~~~",
                "> ```|⏎>⏎> ```js⏎> old⏎> ```;        > ```⏎> |⏎> ```⏎>⏎> ```js⏎> old⏎> ```",
                "> ```|;                              > ```⏎> |⏎> ```",
                "1. ```sh|;                           1. ```sh⏎   |⏎   ```",
                // which code of another place does not give it
                "> ```|⏎⏎word;                        > ```⏎> |⏎> ```⏎⏎word",
                "- ```|⏎⏎word;                        - ```⏎  |⏎  ```⏎⏎word",
                "```|⏎⏎```js;                         ```⏎|⏎```⏎⏎```js",
                "````|⏎⏎```;                          ````⏎|⏎````⏎⏎```",
                "'   ```|';                           '   ```⏎   |⏎   ```'",
                "- a⏎```|⏎⏎- b;                       - a⏎```⏎|⏎```⏎⏎- b",
                // and a line begins as far in as the one before
                "```⏎  a|⏎```;                        ```⏎  a⏎  |⏎```",
                "```⏎→a|b⏎```;                        ```⏎→a⏎→|b⏎```",
                "> ```⏎> a|⏎> ```;                    > ```⏎> a⏎> |⏎> ```",
                "```⏎    |⏎```;                       ```⏎    ⏎    |⏎```",
                "- ```⏎  a⏎  ```|;                    - ```⏎  a⏎  ```⏎  |",
            })
    void enterEndsWhatIsOpenAndKeepsTheIndent(String before, String after) {
        Drawn drawn = drawn(before);
        assertThat(CodeKeys.enter(Chosen.of(drawn.selected())).map(drawn::after))
                .contains(after.replace('→', '\t'));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a|",
                "  a|",
                "```js|⏎a⏎```",
                "````md|⏎⏎```js⏎a⏎```⏎⏎````",
                "```|⏎⏎~~~ js⏎a⏎~~~⏎```",
                "```⏎a⏎```|",
                "```⏎a|⏎```",
                "```j|s",
                "```⏎|a|⏎```",
                "`a`|",
                "``` `a`|",
                "    ```|",
                "# ```|",
                "- [ ] ```|",
                "-     ```|"
            })
    void elsewhereEnterIsEnter(String drawn) {
        assertThat(CodeKeys.enter(Chosen.of(drawn(drawn).selected()))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "```⏎a|⏎```;                          ```⏎a    |⏎```",
                "```⏎|a⏎```;                          ```⏎    |a⏎```",
                "```⏎if:⏎  a⏎|b⏎```;                  ```⏎if:⏎  a⏎  |b⏎```",
                "```⏎→a⏎|b⏎```;                       ```⏎→a⏎→|b⏎```",
                "```⏎|a⏎⏎b|⏎```;                      ```⏎    |a⏎⏎    b|⏎```",
                "```⏎|a|b⏎```;                        ```⏎    |a|b⏎```",
                "> ```⏎> |a⏎> b|⏎> ```;               > ```⏎>     |a⏎>     b|⏎> ```",
            })
    void tabGoesAStepIn(String before, String after) {
        Drawn drawn = drawn(before);
        assertThat(CodeKeys.indent(Chosen.of(drawn.selected())).map(drawn::after))
                .contains(after.replace('→', '\t'));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "```⏎    a|⏎```;                      ```⏎a|⏎```",
                "```⏎  |a⏎      b|⏎```;               ```⏎|a⏎    b|⏎```",
                "```⏎→→|a⏎```;                        ```⏎→|a⏎```",
                "```⏎a|⏎```;                          ```⏎a|⏎```",
                "> ```⏎>     a|⏎> ```;                > ```⏎> a|⏎> ```",
            })
    void shiftTabGoesAStepOut(String before, String after) {
        Drawn drawn = drawn(before);
        assertThat(CodeKeys.outdent(Chosen.of(drawn.selected())).map(drawn::after))
                .contains(after.replace('→', '\t'));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "```js⏎a⏎``|⏎```⏎b;                   ```js⏎a⏎```|⏎b",
                "~~~~⏎~~~|⏎~~~~;                      ~~~~⏎~~~~|",
                "> ```⏎> a⏎> ``|⏎> ```;               > ```⏎> a⏎> ```|",
                "- ```⏎  ``|⏎  ```;                   - ```⏎  ```|",
                "```⏎`|⏎```;                          nothing",
                "```⏎``|⏎a⏎```;                       nothing",
                "```⏎``|;                             nothing",
                "````⏎``|⏎````;                       nothing",
                "```⏎a``|⏎```;                        nothing",
                "a⏎``|⏎b;                             nothing",
            })
    void anEndThatIsThereIsTypedOver(String before, String after) {
        Drawn drawn = drawn(before);
        char mark = before.contains("~") ? '~' : '`';
        assertThat(CodeKeys.over(Chosen.of(drawn.selected()), mark)
                        .map(drawn::after)
                        .orElse("nothing"))
                .isEqualTo(after);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a|", "- a|", "- ```|⏎  a⏎  ```", "|a⏎```⏎b|⏎```"})
    void elsewhereTabIsNotAboutCode(String drawn) {
        assertThat(CodeKeys.indent(Chosen.of(drawn(drawn).selected()))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "INDENT;  |one⏎⏎two|;                 '    |one⏎⏎    two|'",
                "OUTDENT; '  |one⏎      two|';        |one⏎  two|",
                "INDENT;  one|;                       one|",
                "INDENT;  - a⏎- |b⏎- c|;              - a⏎  - |b⏎  - c|",
                "INDENT;  ```⏎|a⏎b|⏎```;              ```⏎    |a⏎    b|⏎```",
            })
    void severalLinesMoveTogether(LineCommand command, String before, String after) {
        Drawn drawn = drawn(before);
        assertThat(drawn.after(command.edit(drawn.selected()))).isEqualTo(after);
    }

    private static Drawn drawn(String drawn) {
        return Drawn.of(drawn.replace('→', '\t'));
    }
}

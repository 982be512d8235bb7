package app.byline.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import app.byline.markdown.Styles.Coded;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CodeTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            ```java⏎int a;⏎```⏎                       | java: int a;⏎
            Words.⏎⏎~~~ js title="a.js"⏎x⏎⏎y⏎~~~⏎     | js: x⏎⏎y⏎
            ```{.python #me}⏎a⏎```⏎                   | python: a⏎
            > ```c++⏎> a⏎>  b⏎> ```⏎                  | c++: a⏎ b⏎
            1. One⏎⏎   ```sh⏎   ls⏎     cd⏎   ```⏎    | sh: ls⏎  cd⏎
            ```a⏎x⏎```⏎⏎```b⏎y⏎```⏎                   | a: x⏎ + b: y⏎
            ```css⏎open⏎to the end                    | css: open⏎to the end
            ```java⏎```⏎                              | ''
            ```⏎no language⏎```⏎                      | ''
            Words and `code`.⏎⏎    indented⏎          | ''
            ---⏎title: A⏎tags: [b]⏎---⏎⏎Words⏎        | yaml: title: A⏎tags: [b]⏎
            +++⏎title = "A"⏎+++⏎                      | toml: title = "A"⏎
            """)
    void whatOfATextIsCode(String written, String codes) {
        String text = written.replace('⏎', '\n');
        assertThat(codes(text)).isEqualTo(codes.replace('⏎', '\n'));
    }

    private static String codes(String text) {
        LongText body = LongText.of(text);
        return Styles.read(text).codes(0, text.length()).stream()
                .map(found -> found.code().language() + ": " + found.code().source(body, found.at()))
                .collect(Collectors.joining(" + "));
    }

    @Test
    void stylesOfTheSourceLieBetweenTheMarksOfAQuote() {
        String text = "> ```js\n> /* a\n> b */ c\n> ```\n";
        Coded coded = Styles.read(text).codes(0, text.length()).getFirst();
        // The comment is the source's first nine characters.
        assertThat(coded.code().placed(List.of(new Style(0, 9, "code-comment"))).stream()
                        .map(style -> text.substring(coded.at() + style.start(), coded.at() + style.end())))
                .containsExactly("/* a\n", "b */");
    }

    @Test
    void codeThatNobodyTouchedStaysTheSameWhereverItStands() {
        String first = "```java\nint a;\n```\n\nWords between.\n\nMore words.\n\n";
        String second = "```js\nlet b;\n```\n";
        LiveText live = new LiveText();
        Code before = last(live, first + second);
        Code after = last(live, first.replace("int", "final int") + second);
        assertThat(after).isSameAs(before);
        assertThat(last(live, first + second.replace("b", "c"))).isNotSameAs(before);
    }

    private static Code last(LiveText live, String text) {
        live.change(LongText.of(text));
        while (!live.isRead()) {
            live.step();
        }
        return live.rendered(0).styles().codes(0, text.length()).getLast().code();
    }
}

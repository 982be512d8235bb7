package app.byline.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import org.fxmisc.richtext.CodeArea;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Code in the text area, coloured by the real library. Each part is drawn in `‹ ›` behind what it is seen as, and what
/// is not seen as code of a language not at all; `¶` ends a line, `|` is the caret.
@Tag("ui")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CodeColoursWindowTest {
    @SuppressWarnings("NullAway.Init") // made before the first test
    private Writer writer;

    @BeforeAll
    void open(@TempDir Path folder) throws Exception {
        writer = Writer.open(folder);
    }

    @BeforeEach
    void begin() {
        writer.type("|");
        WindowFixture.run(() -> code().asked.clear());
    }

    @AfterAll
    void close() {
        writer.window().close();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            java   | int a = 1; // one    | ‹keyword int› ‹number a› = ‹number 1›; ‹comment // one›¶
            js     | let a = "b" + f(2);  | ‹keyword let› a = ‹string "b"› + ‹name f›(‹number 2›);¶
            python | def f(a): return "b" | ‹keyword def› ‹name f›(a): ‹keyword return› ‹string "b"›¶
            html   | <a href="#">b</a>    | <‹name a› ‹number href›=‹string "#"›>b</‹name a›>¶
            css    | .a { color: #fff }   | ‹name .a› { ‹number color›: ‹number #fff› }¶
            sql    | SELECT 1 FROM a -- b | ‹keyword SELECT› ‹number 1› ‹keyword FROM› a ‹comment -- b›¶
            bash   | if [ -f "$1" ]; then | ‹keyword if› [ -f ‹string "›‹number $1›‹string "› ]; ‹keyword then›¶
            json   | {"a": [1, true]}     | {‹number "a"›: [‹number 1›, ‹keyword true›]}¶
            yaml   | a: "b" # c           | ‹number a:› ‹string "b"› ‹comment # c›¶
            diff   | -old¶+new            | ‹deletion -old›¶‹string +new›¶
            rust   | fn f() -> u8 { 1 }   | ‹keyword fn› ‹name f›() -> ‹keyword u8› { ‹number 1› }¶
            zsh    | echo "a"             | ‹name echo› ‹string "a"›¶
            erl    | f(A) -> 1.           | ‹name f›(A) -> ‹number 1›.¶
            """)
    void codeHasTheColoursOfItsLanguage(String language, String code, String seen) {
        writer.type("```" + language + "\n" + code.replace('¶', '\n') + "\n```\n|");
        untilSeen(seen);
    }

    @Test
    void whatHasNoKnownLanguageStaysPlain() {
        writer.type("```nonesuch\nint a;\n```\n\n```\nint b;\n```\n\n    int c;\n\n```java\nint d;\n```\n|");
        untilSeen("‹keyword int› d;¶");
        assertThat(asked()).containsExactlyInAnyOrder("int a;\n", "int d;\n");
    }

    @Test
    void aHeadAndALineOfAQuoteHaveTheirColours() {
        writer.type("---\na: 1\n---\n\n> ```js\n> // a\n> let b\n> ```\n|");
        untilSeen("‹number a:› ‹number 1›¶‹comment // a›¶‹keyword let› b¶");
    }

    @Test
    void htmlInATextLooksAsItDoesInCode() {
        String html = "<p id=\"a\" b>c &amp; <!-- d --><br/></p>\n";
        writer.type(html + "\n```html\n" + html + "```\n|");
        untilSeen(
                "<‹name p› ‹number id›=‹string \"a\"› ‹number b›>c ‹string &amp;› ‹comment <!-- d -->›<‹name br›/></‹name p›>¶"
                        .repeat(2));
    }

    @Test
    void whatIsTypedHasTheColoursAroundItUntilItsOwnAreKnown() {
        writer.type("```js\nlet a = \"b|\";\n```\n");
        untilSeen("‹keyword let› a = ‹string \"b\"›;¶");
        WindowFixture.run(code()::hold);
        writer.key("c").key("d");
        WindowFixture.until(() -> code().asked.size() == 2);
        untilSeen("‹keyword let› a = ‹string \"bcd\"›;¶");
        writer.press("Right").key("+").key("1");
        untilSeen("‹keyword let› a = ‹string \"bcd\"+1›;¶");
        WindowFixture.run(code()::letGo);
        untilSeen("‹keyword let› a = ‹string \"bcd\"›+‹number 1›;¶");
        assertThat(asked().getFirst()).isEqualTo("let a = \"b\";\n");
        assertThat(asked().getLast()).isEqualTo("let a = \"bcd\"+1;\n");
        // While one was underway nothing was: the newest text wins.
        assertThat(asked()).hasSize(3);
    }

    @Test
    void onlyCodeThatChangedIsColouredAgain() {
        writer.type("```js\nlet a|;\n```\n\nWords.\n\n```java\nint b;\n```\n");
        untilSeen("‹keyword let› a;¶‹keyword int› b;¶");
        WindowFixture.run(() -> code().asked.clear());
        writer.key("1");
        untilSeen("‹keyword let› a1;¶‹keyword int› b;¶");
        writer.key("=").key("2");
        untilSeen("‹keyword let› a1=‹number 2›;¶‹keyword int› b;¶");
        assertThat(asked()).allMatch(source -> source.startsWith("let a1"));
    }

    @Test
    void longCodeIsColouredInRests() {
        writer.type("```js\nlet |;\n" + "// a line of many\n".repeat(1000) + "```\n");
        showBeginning();
        WindowFixture.until(() -> drawn().startsWith("‹keyword let› ;¶‹comment // a line"));
        WindowFixture.run(() -> code().asked.clear());
        for (String key : List.of("a", "=", "1", "2")) {
            writer.key(key);
            WindowFixture.until(() -> writer.window().editor.rendered().get().version()
                    == writer.window().editor.version());
        }
        WindowFixture.until(() -> drawn().startsWith("‹keyword let› a=‹number 12›;¶‹comment //"));
        assertThat(asked()).hasSize(1);
    }

    @Test
    void codeTooLongForTheLibraryStaysPlainAndKeepsNothingElseWaiting() {
        writer.type("```java\nlong e|;\n```\n\n```js\n" + "let a;\n".repeat(9000) + "```\n");
        showBeginning();
        untilSeen("‹keyword long› e;¶");
        WindowFixture.until(() -> code().asked.size() == 2);
        writer.key("1");
        untilSeen("‹keyword long› e1;¶");
    }

    private void showBeginning() {
        WindowFixture.run(() -> writer.area().showParagraphAtTop(0));
    }

    private CountedColours code() {
        return writer.window().code;
    }

    private List<String> asked() {
        return WindowFixture.onFx(() -> List.copyOf(code().asked));
    }

    private void untilSeen(String seen) {
        try {
            WindowFixture.until(() -> drawn().equals(seen));
        } catch (AssertionError late) {
            assertThat(WindowFixture.onFx(this::drawn)).isEqualTo(seen);
            throw late;
        }
    }

    /// On JavaFX's thread.
    private String drawn() {
        CodeArea area = writer.area();
        String text = area.getText();
        StringBuilder drawn = new StringBuilder();
        String last = "";
        for (int i = 0; i < Math.min(text.length(), 1000); i++) {
            Collection<String> classes = area.getStyleOfChar(i);
            boolean lineEnd = text.charAt(i) == '\n';
            String now = lineEnd ? "" : colour(classes);
            if (!now.equals(last)) {
                drawn.append(last.isEmpty() ? "" : "›").append(now.isEmpty() ? "" : "‹" + now + " ");
                last = now;
            }
            if (classes.contains("code-text")) {
                drawn.append(lineEnd ? '¶' : text.charAt(i));
            }
        }
        return drawn.toString();
    }

    private static String colour(Collection<String> classes) {
        return classes.stream()
                .filter(name -> name.startsWith("code-") && !name.equals("code-text"))
                .findFirst()
                .map(name -> name.substring("code-".length()))
                .orElse("");
    }
}

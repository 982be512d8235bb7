package app.byline.grammar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.byline.grammar.Grammar.Report;
import app.byline.markdown.Styles;
import java.io.UncheckedIOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class GrammarTest {
    private final RuledEngine engine = new RuledEngine().with("go", "goes");
    private final Grammar grammar = new Grammar(engine);

    @Test
    void onlyAParagraphThatChangedIsAskedAboutAgain() {
        look("He go.\n\nShe go.\n\nIt goes.", 9);
        look("Before all.\n\nHe go.\n\nShe gone.\n\nIt goes.", 9);
        assertThat(engine.asked).containsExactly("He go.", "She go.", "It goes.", "Before all.", "She gone.");
    }

    @Test
    void whatIsKnownIsWhereTheParagraphIsNow() {
        assertThat(look("He go.", 9).findings()).extracting(Finding::from).containsExactly(3);
        assertThat(look("More.\n\nHe go.", 9).findings())
                .extracting(Finding::from)
                .containsExactly(10);
    }

    @Test
    void anotherLanguageIsAnotherQuestion() {
        look("He go.", 9);
        grammar.look("en-GB", read("He go."), 9);
        assertThat(engine.asked).containsExactly("He go.", "He go.");
    }

    @Test
    void someAreLookedOverAndTheRestWhenItIsAskedForAgain() {
        String text = "He go.\n\nShe go.\n\nIt go.";
        Report first = look(text, 2);
        assertThat(first.complete()).isFalse();
        assertThat(first.findings()).hasSize(2);
        Report second = look(text, 2);
        assertThat(second.complete()).isTrue();
        assertThat(second.findings()).hasSize(3);
        assertThat(engine.asked).hasSize(3);
    }

    @Test
    void anEngineThatDiesIsNoAnswerAndNothingIsRemembered() {
        engine.dead = true;
        assertThatThrownBy(() -> look("He go.", 9)).isInstanceOf(UncheckedIOException.class);
        engine.dead = false;
        assertThat(look("He go.", 9).findings()).hasSize(1);
    }

    private Report look(String markdown, int most) {
        return grammar.look("en-US", read(markdown), most);
    }

    private static List<Paragraph> read(String markdown) {
        return Paragraphs.of(markdown, 0, Styles.read(markdown).between(0, markdown.length()));
    }
}

package app.byline.ui.editor;

import static org.assertj.core.api.Assertions.assertThat;

import app.byline.ui.WindowFixture;
import java.util.List;
import org.fxmisc.richtext.CodeArea;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.api.FxToolkit;

@Tag("ui")
class AreaTextTest {
    @BeforeAll
    static void toolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "One", "One\n", "\n\nOne\n\nTwo\n\n", "a\nb\n\nc", "“Quoted” — \uD83C\uDF89\n"})
    void isWhatTheAreaWouldMakeOfIt(String text) {
        CodeArea area = WindowFixture.onFx(CodeArea::new);
        WindowFixture.run(() -> area.replaceText(text));
        assertThat(new AreaText(area).of(text).getParagraphs())
                .isEqualTo(area.getDocument().getParagraphs());
    }

    @Test
    void linesThatAreAlikeAreKeptOnce() {
        var text = new AreaText(WindowFixture.onFx(CodeArea::new)).of("One\n\nTwo\n\nThree\n");
        assertThat(text.getParagraph(1)).isSameAs(text.getParagraph(3)).isSameAs(text.getParagraph(5));
        assertThat(text.getParagraph(0).getStyleSpans())
                .isSameAs(text.getParagraph(2).getStyleSpans())
                .isNotSameAs(text.getParagraph(4).getStyleSpans());
    }

    @Test
    void typingInOneOfThemLeavesTheOthers() {
        CodeArea area = WindowFixture.onFx(CodeArea::new);
        AreaText texts = new AreaText(area);
        WindowFixture.run(() -> {
            area.replace(0, 0, texts.of("One\n\nTwo\n\nSix\n"));
            area.insertText(4, "Four");
            area.setStyleClass(0, 3, "md-strong");
        });
        assertThat(area.getText()).isEqualTo("One\nFour\nTwo\n\nSix\n");
        assertThat(List.of(area.getStyleOfChar(0), area.getStyleOfChar(10), area.getStyleOfChar(15)))
                .containsExactly(List.of("md-strong"), List.of(), List.of());
    }
}

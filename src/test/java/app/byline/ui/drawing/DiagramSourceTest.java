package app.byline.ui.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DiagramSourceTest {
    @Test
    void aPlainDiagramIsAsItWasWritten() {
        gives("graph TD\n  A --> B %% a remark\n", "graph TD\n  A --> B %% a remark\n");
    }

    @Test
    void directivesAreLeftOut() {
        gives("%%{init: {'securityLevel': 'loose'}}%%\ngraph TD\n", "\ngraph TD\n");
        gives("graph TD\n%%{\n  wrap\n}%%\nA --> B", "graph TD\n\nA --> B");
        gives("%% { init : {'theme':'dark'} } %%graph TD", "graph TD");
    }

    @Test
    void ofFrontMatterOnlyTheTitleStays() {
        gives(
                "---\ntitle: \"My \\\"boats\"\nconfig:\n  securityLevel: loose\n---\ngraph TD\n",
                "---\ntitle: \"My ”boats\"\n---\ngraph TD\n");
        gives("---\nconfig:\n  themeCSS: \"*{}\"\n---\ngraph TD\n", "graph TD\n");
    }

    private static void gives(String source, String plain) {
        assertThat(DiagramSource.plain(source)).isEqualTo(plain);
    }
}

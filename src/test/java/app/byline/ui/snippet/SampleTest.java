package app.byline.ui.snippet;

import static app.byline.ui.WindowFixture.onFx;
import static app.byline.ui.WindowFixture.run;
import static org.assertj.core.api.Assertions.assertThat;

import app.byline.snippet.Expansion;
import app.byline.snippet.Facts;
import app.byline.ui.FxExecutor;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;

@Tag("ui")
class SampleTest {
    private static final Facts FACTS = Facts.at(Instant.EPOCH.atZone(ZoneOffset.UTC), Locale.ENGLISH);

    @BeforeAll
    static void begin() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    /// On Linux the window hears keys while it waits for the clipboard.
    @Test
    void aKeyThatComesWhileTheClipboardIsAskedComesBehindTheOneBefore() {
        TextField field = onFx(TextField::new);
        run(() -> {
            Sample sample = new Sample(
                    text -> {
                        if (text.equals("a")) {
                            type(field, "b");
                        }
                        return Expansion.of(text, FACTS);
                    },
                    new FxExecutor());
            field.textProperty().subscribe(text -> sample.show("", text));
            type(field, "a");
        });
        run(() -> type(field, "c"));
        assertThat(onFx(() -> field.getText())).isEqualTo("abc");
    }

    private static void type(TextField field, String letter) {
        field.insertText(field.getCaretPosition(), letter);
    }
}

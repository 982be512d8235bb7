package app.byline.ui.theme;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.util.Objects;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.text.Font;

/// The look of the window: AtlantaFX underneath, Byline's own colours and text sizes on it. Components name colours by
/// role (`-byline-ink`); which colour that is stands in one place, `byline.css`. JavaFX's thread.
public final class Themes {
    private static final PseudoClass DARK = PseudoClass.getPseudoClass("dark");

    private final ObjectProperty<Theme> theme = new SimpleObjectProperty<>(this, "theme", Theme.SYSTEM);
    private final ObjectProperty<TextSize> textSize = new SimpleObjectProperty<>(this, "textSize", TextSize.NORMAL);
    private final ObservableValue<Boolean> dark;

    /// `system` is what [Theme#SYSTEM] follows.
    public Themes(ObservableValue<ColorScheme> system) {
        dark = Bindings.createBooleanBinding(
                () -> switch (theme.get()) {
                    case LIGHT -> false;
                    case DARK -> true;
                    case SYSTEM -> system.getValue() == ColorScheme.DARK;
                },
                theme,
                system);
    }

    public ObjectProperty<Theme> theme() {
        return theme;
    }

    public ObjectProperty<TextSize> textSize() {
        return textSize;
    }

    /// Whether the window is dark now.
    public ObservableValue<Boolean> dark() {
        return dark;
    }

    /// Dresses a scene, now and with each change.
    public void dress(Scene scene) {
        scene.getStylesheets()
                .add(Objects.requireNonNull(Themes.class.getResource("/app/byline/ui/theme/byline.css"))
                        .toExternalForm());
        colour(scene.getRoot(), dark.getValue());
        size(scene.getRoot(), textSize.get());
        dark.addListener((_, _, now) -> colour(scene.getRoot(), now));
        textSize.addListener((_, _, now) -> size(scene.getRoot(), now));
    }

    /// Reads what every window needs: the machine's fonts, and the look that follows its colours. It can be done before
    /// anything is known of the library.
    public static void prepare(ObservableValue<ColorScheme> system) {
        Font.getDefault();
        wear(system.getValue() == ColorScheme.DARK);
    }

    private static void colour(Parent root, boolean dark) {
        wear(dark);
        root.pseudoClassStateChanged(DARK, dark);
    }

    private static void wear(boolean dark) {
        // The compiled form: reading it costs a tenth of parsing the text.
        String look =
                dark ? new PrimerDark().getUserAgentStylesheetBSS() : new PrimerLight().getUserAgentStylesheetBSS();
        if (!look.equals(Application.getUserAgentStylesheet())) {
            Application.setUserAgentStylesheet(look);
        }
    }

    private static void size(Parent root, TextSize now) {
        for (TextSize size : TextSize.values()) {
            root.pseudoClassStateChanged(PseudoClass.getPseudoClass("text-" + size.percent()), size == now);
        }
    }
}

package app.byline.ui.theme;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.beans.InvalidationListener;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.text.Font;

/// The look of the window: AtlantaFX underneath, Byline's own colours, type and text sizes on it, and on top what the
/// author adds. Components name colours by role (`-byline-ink`); which colour that is stands in one place,
/// `colours.css`. JavaFX's thread.
public final class Themes {
    private final ObjectProperty<Theme> theme = new SimpleObjectProperty<>(this, "theme", Theme.SYSTEM);
    private final ObjectProperty<TextSize> textSize = new SimpleObjectProperty<>(this, "textSize", TextSize.NORMAL);
    private final ObjectProperty<TypeSetting> type = new SimpleObjectProperty<>(this, "type", TypeSetting.USUAL);
    private final StringProperty ownSheet = new SimpleStringProperty(this, "ownSheet", "");
    private final StringProperty ownPage = new SimpleStringProperty(this, "ownPage", "");
    private final ObservableValue<Palette> palette;

    /// `system` is what [Theme#SYSTEM] follows.
    public Themes(ObservableValue<ColorScheme> system) {
        palette = Bindings.createObjectBinding(() -> theme.get().on(system.getValue()), theme, system);
    }

    public ObjectProperty<Theme> theme() {
        return theme;
    }

    public ObjectProperty<TextSize> textSize() {
        return textSize;
    }

    /// How posts are set.
    public ObjectProperty<TypeSetting> type() {
        return type;
    }

    /// Rules of the author's own for the window, which come last; what may not stand in them is out of them already.
    public StringProperty ownSheet() {
        return ownSheet;
    }

    /// The same for the page of the preview.
    public StringProperty ownPage() {
        return ownPage;
    }

    /// All of it, to be remembered.
    public Looks looks() {
        return new Looks(theme.get(), textSize.get(), type.get());
    }

    /// Looks so from now on.
    public void wear(Looks looks) {
        theme.set(looks.theme());
        textSize.set(looks.textSize());
        type.set(looks.type());
    }

    /// Looks as those do, now and with each change of either; they don't keep this one.
    public void follow(Themes others) {
        theme.bindBidirectional(others.theme);
        textSize.bindBidirectional(others.textSize);
        type.bindBidirectional(others.type);
        ownSheet.bindBidirectional(others.ownSheet);
        ownPage.bindBidirectional(others.ownPage);
    }

    /// The colours the window has now.
    public ObservableValue<Palette> palette() {
        return palette;
    }

    /// Whether the window is dark now.
    public ObservableValue<Boolean> dark() {
        return palette.map(Palette::dark);
    }

    /// Dresses a scene, now and with each change.
    public void dress(Scene scene) {
        Typefaces.load();
        RowRing.in(scene);
        InvalidationListener dressed = _ -> scene.getStylesheets().setAll(sheets());
        type.addListener(dressed);
        ownSheet.addListener(dressed);
        scene.getStylesheets().setAll(sheets());
        colour(scene.getRoot(), palette.getValue());
        size(scene.getRoot(), textSize.get());
        palette.addListener((_, _, now) -> colour(scene.getRoot(), now));
        textSize.addListener((_, _, now) -> size(scene.getRoot(), now));
    }

    /// Reads what every window needs: the fonts, and the look that follows the machine's colours. It can be done before
    /// anything is known of the library.
    public static void prepare(ObservableValue<ColorScheme> system) {
        Font.getDefault();
        wear(Theme.SYSTEM.on(system.getValue()));
    }

    /// The same for the fonts that come with Byline; on any thread.
    public static void prepareFonts() {
        Typefaces.load();
    }

    private List<String> sheets() {
        String set = inline(type.get().sheet());
        List<String> ours =
                List.of(file("colours.css"), file("byline.css"), file("editor.css"), file("focus.css"), set);
        return ownSheet.get().isBlank()
                ? ours
                : Stream.concat(ours.stream(), Stream.of(inline(ownSheet.get())))
                        .toList();
    }

    private static String file(String name) {
        return Objects.requireNonNull(Themes.class.getResource("/app/byline/ui/theme/" + name))
                .toExternalForm();
    }

    private static String inline(String sheet) {
        return "data:text/css;charset=utf-8;base64,"
                + Base64.getEncoder().encodeToString(sheet.getBytes(StandardCharsets.UTF_8));
    }

    private static void colour(Parent root, Palette palette) {
        wear(palette);
        for (String mark : Palette.everyMark()) {
            root.pseudoClassStateChanged(
                    PseudoClass.getPseudoClass(mark), palette.marks().contains(mark));
        }
    }

    private static void wear(Palette palette) {
        // The compiled form: reading it costs a tenth of parsing the text.
        String look = palette.dark()
                ? new PrimerDark().getUserAgentStylesheetBSS()
                : new PrimerLight().getUserAgentStylesheetBSS();
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

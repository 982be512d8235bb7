package app.byline.ui;

import app.byline.ui.text.Messages;
import app.byline.ui.theme.Face;
import app.byline.ui.theme.OwnSheets;
import app.byline.ui.theme.TextSize;
import app.byline.ui.theme.Theme;
import app.byline.ui.theme.Themes;
import app.byline.ui.theme.TypeSetting;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/// What changes how Byline looks, each once. JavaFX's thread.
final class LookCommands {
    /// How much longer or shorter lines become at a time, in characters.
    private static final int STEP = 8;

    private final Themes themes;
    private final Desk desk;
    private final List<Command> sizes;
    private final List<Command> colours;
    private final List<Command> type;
    private final List<Command> own;

    /// `styles` opens one of the author's own style sheets, by its name.
    LookCommands(Themes themes, Desk desk, Consumer<String> styles) {
        this.themes = themes;
        this.desk = desk;
        sizes = List.of(
                Command.of("larger", () -> size(themes.textSize().get().larger()))
                        .keys("Shortcut+Equals")
                        .icon(Feather.ZOOM_IN),
                Command.of("smaller", () -> size(themes.textSize().get().smaller()))
                        .keys("Shortcut+Minus")
                        .icon(Feather.ZOOM_OUT),
                Command.of("usualSize", () -> size(TextSize.NORMAL)).keys("Shortcut+0"));
        colours = List.of(
                theme("theme.system", Theme.SYSTEM, Feather.MONITOR),
                theme("theme.light", Theme.LIGHT, Feather.SUN),
                theme("theme.dark", Theme.DARK, Feather.MOON),
                theme("theme.sepia", Theme.SEPIA, Feather.COFFEE),
                theme("theme.contrast", Theme.CONTRAST, Feather.CIRCLE));
        type = List.of(
                face("face.serif", Face.SERIF),
                face("face.sans", Face.SANS),
                face("face.mono", Face.MONO),
                face("face.system", Face.SYSTEM),
                Command.of("measure.longer", () -> set(now -> measure(now, STEP)))
                        .icon(Feather.MAXIMIZE_2),
                Command.of("measure.shorter", () -> set(now -> measure(now, -STEP)))
                        .icon(Feather.MINIMIZE_2),
                Command.of("type.alike", this::alike)
                        .icon(Feather.COLUMNS)
                        .on(themes.type().map(TypeSetting::alike)));
        own = List.of(
                Command.of("styles.window", () -> styles.accept(OwnSheets.WINDOW))
                        .icon(Feather.FEATHER),
                Command.of("styles.preview", () -> styles.accept(OwnSheets.PAGE))
                        .icon(Feather.FEATHER));
    }

    Commands.Group group() {
        return Commands.Group.of("look", List.of(sizes, colours, type, own)).within("view");
    }

    /// Those that open the author's own style sheets.
    List<Command> styles() {
        return own;
    }

    private Command theme(String id, Theme theme, Ikon icon) {
        return Command.of(id, () -> themes.theme().set(theme))
                .icon(icon)
                .on(themes.theme().map(now -> now == theme));
    }

    private Command face(String id, Face face) {
        return Command.of(id, () -> set(now -> now.with(face)))
                .icon(Feather.TYPE)
                .on(themes.type().map(now -> now.face() == face));
    }

    private void size(TextSize size) {
        themes.textSize().set(size);
    }

    private void set(UnaryOperator<TypeSetting> change) {
        themes.type().set(change.apply(themes.type().get()));
    }

    /// From the longest lines there are only shorter ones lead on.
    private static TypeSetting measure(TypeSetting now, int step) {
        int from = now.measure() == 0 ? TypeSetting.MOST_MEASURE + STEP : now.measure();
        int to = from + step;
        return now.withMeasure(to > TypeSetting.MOST_MEASURE ? 0 : to);
    }

    private void alike() {
        boolean now = !themes.type().get().alike();
        set(type -> type.withAlike(now));
        desk.say(Messages.text(now ? "type.alike.on" : "type.alike.off"));
    }
}

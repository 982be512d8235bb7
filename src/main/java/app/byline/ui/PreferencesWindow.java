package app.byline.ui;

import app.byline.counting.ReadingTime;
import app.byline.ui.editor.Attention;
import app.byline.ui.editor.CountModel;
import app.byline.ui.editor.GrammarModel;
import app.byline.ui.preferences.OwnWords;
import app.byline.ui.preferences.Preference;
import app.byline.ui.preferences.Preference.Kind;
import app.byline.ui.preferences.PreferencesModel;
import app.byline.ui.preferences.PreferencesPane;
import app.byline.ui.preferences.Section;
import app.byline.ui.text.Language;
import app.byline.ui.text.Messages;
import app.byline.ui.theme.Face;
import app.byline.ui.theme.TextSize;
import app.byline.ui.theme.Theme;
import app.byline.ui.theme.Themes;
import app.byline.ui.theme.TypeSetting;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javafx.stage.Stage;
import javafx.stage.Window;

/// Everything that can be set, in a window of its own, so that one sees what it does. JavaFX's thread.
final class PreferencesWindow {
    private final Stage stage;
    private final PreferencesPane pane;

    PreferencesWindow(Window owner, Themes themes, PreferencesModel model) {
        pane = new PreferencesPane(model);
        stage = WindowBeside.closable(owner, themes, Messages.text("preferences.title"), pane.node(), 860, 560);
    }

    /// Shows it, or brings it to the front.
    void show() {
        stage.show();
        stage.toFront();
        pane.focus();
    }

    boolean isShown() {
        return stage.isShowing();
    }

    /// All that can be set in this window's program.
    static PreferencesModel model(MainWindow.Parts parts, Commands commands, KeyBindings keys) {
        return new PreferencesModel(
                Stream.of(
                                writing(parts.editing()),
                                counting(parts.counting().counts()),
                                looks(parts.themes()),
                                languages(parts.language()),
                                proofs(parts.proofs()))
                        .flatMap(List::stream)
                        .toList(),
                Map.of(
                        Section.LOOK, commands.looks.styles(),
                        Section.SPELLING,
                                List.of(commands.spelling.language, commands.grammar.rules, commands.grammar.get),
                        Section.PUBLISHING, List.of(commands.connect, commands.templates.blogs, commands.outbox),
                        Section.MEDIA, List.of(commands.images.browse),
                        Section.FILES, List.of(commands.backups, commands.sync, commands.watch, commands.importFiles)),
                keys,
                new OwnWords(parts.proofs().spelling(), commands.spelling::taughtElsewhere),
                parts.background());
    }

    private static List<Preference<?>> writing(Editing editing) {
        return List.of(
                Preference.flag("pairs", Section.WRITING, editing.habits().pairs(), true),
                Preference.flag("smart", Section.WRITING, editing.habits().smart(), true),
                Preference.flag("titles", Section.WRITING, editing.habits().titles(), true),
                Preference.flag("signs", Section.WRITING, editing.signsHidden(), false),
                Preference.flag("typewriter", Section.WRITING, editing.typewriter(), false),
                Preference.choice(
                        "focus",
                        Section.WRITING,
                        editing.attention(),
                        Attention.To.ALL,
                        List.of(Attention.To.values())));
    }

    private static List<Preference<?>> counting(CountModel model) {
        return List.of(Preference.number(
                "pace",
                Section.WRITING,
                model.pace(),
                ReadingTime.USUAL,
                new Kind.Amount(ReadingTime.LEAST, ReadingTime.MOST, 10)));
    }

    private static List<Preference<?>> proofs(ProofParts parts) {
        return List.of(
                Preference.flag("spelling", Section.SPELLING, parts.spelling().on(), true),
                Preference.flag("grammar", Section.SPELLING, parts.grammar().on(), true)
                        .noted(parts.grammar()
                                .state()
                                .map(state -> state == GrammarModel.State.MISSING
                                        ? Messages.text("grammar.missing", parts.getting())
                                        : "")));
    }

    private static List<Preference<?>> languages(LanguageChoice language) {
        // Each takes a window of its own.
        return List.of(Preference.choice(
                        "language", Section.LOOK, language.chosen(), Language.SYSTEM, List.of(Language.values()))
                .settled());
    }

    private static List<Preference<?>> looks(Themes themes) {
        return List.of(
                Preference.choice("theme", Section.LOOK, themes.theme(), Theme.SYSTEM, List.of(Theme.values())),
                Preference.choice(
                        "textSize", Section.LOOK, themes.textSize(), TextSize.NORMAL, List.of(TextSize.values())),
                Preference.choice(
                        "face",
                        Section.LOOK,
                        Preference.part(themes.type(), TypeSetting::face, TypeSetting::with),
                        TypeSetting.USUAL.face(),
                        List.of(Face.values())),
                Preference.number(
                        "size",
                        Section.LOOK,
                        Preference.part(themes.type(), TypeSetting::size, TypeSetting::withSize),
                        TypeSetting.USUAL.size(),
                        new Kind.Amount(TypeSetting.LEAST_SIZE, TypeSetting.MOST_SIZE, 5)),
                Preference.number(
                        "leading",
                        Section.LOOK,
                        Preference.part(themes.type(), TypeSetting::leading, TypeSetting::withLeading),
                        TypeSetting.USUAL.leading(),
                        new Kind.Amount(TypeSetting.LEAST_LEADING, TypeSetting.MOST_LEADING, 5)),
                Preference.number(
                        "measure",
                        Section.LOOK,
                        Preference.part(themes.type(), TypeSetting::measure, TypeSetting::withMeasure),
                        TypeSetting.USUAL.measure(),
                        new Kind.Amount(0, TypeSetting.MOST_MEASURE, 4)),
                Preference.flag(
                        "alike",
                        Section.LOOK,
                        Preference.part(themes.type(), TypeSetting::alike, TypeSetting::withAlike),
                        TypeSetting.USUAL.alike()));
    }
}

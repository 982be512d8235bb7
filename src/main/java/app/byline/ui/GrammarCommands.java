package app.byline.ui;

import app.byline.grammar.Finding;
import app.byline.ui.editor.GrammarChecks;
import app.byline.ui.editor.GrammarModel.State;
import app.byline.ui.text.Messages;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import javafx.beans.value.ObservableValue;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import org.kordamp.ikonli.feather.Feather;

/// What can be done about grammar and style, each once. JavaFX's thread.
final class GrammarCommands {
    final Command rules;
    final Command get;
    private final Command ignore;
    private final Command turnOff;
    private final List<Command> all;
    private final GrammarChecks model;
    private final String getting;
    private final Picker picker;
    private final Desk desk;

    /// `open` says whether a post is open.
    GrammarCommands(ProofParts parts, Picker picker, Desk desk, ObservableValue<Boolean> open) {
        this.model = parts.grammar();
        this.getting = parts.getting();
        this.picker = picker;
        this.desk = desk;
        ignore = Command.of("grammar.ignore", () -> model.finding().ifPresent(this::ignore))
                .icon(Feather.EYE_OFF)
                .when(model.atFinding());
        turnOff = Command.of(
                        "grammar.turnOff",
                        () -> model.finding().ifPresent(finding -> turnOff(finding.rule(), finding.name())))
                .icon(Feather.SLASH)
                .when(model.atFinding());
        rules = Command.of("grammar.rules", this::chooseRule).icon(Feather.LIST);
        get = Command.of("grammar.get", this::tellHow).icon(Feather.DOWNLOAD);
        all = List.of(
                Command.of("grammar.next", () -> step(true))
                        .keys("Shortcut+F7")
                        .icon(Feather.CHEVRON_DOWN)
                        .when(open),
                Command.of("grammar.previous", () -> step(false))
                        .keys("Shortcut+Shift+F7")
                        .icon(Feather.CHEVRON_UP)
                        .when(open),
                ignore,
                turnOff,
                rules,
                get,
                Command.of("grammar", this::turn).icon(Feather.CHECK_CIRCLE).on(model.on()));
        model.state().subscribe((_, now) -> {
            if (now == State.FAILED) {
                desk.say(Messages.text("grammar.failed"));
            }
        });
    }

    /// All of them, in the menu's order.
    List<Command> all() {
        return all;
    }

    /// Those of the menu of a right click where something is wrong.
    List<Command> context() {
        return List.of(ignore, turnOff);
    }

    private void turn() {
        desk.turn(model.on(), "grammar");
        if (model.on().get() && model.state().get() == State.MISSING) {
            tellHow();
        }
    }

    private void tellHow() {
        if (model.state().get() == State.MISSING) {
            Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, getting));
            desk.say(Messages.text("grammar.get", getting));
        } else {
            desk.say(Messages.text("grammar.there"));
        }
    }

    private void step(boolean forward) {
        if (model.state().get() == State.MISSING) {
            tellHow();
            return;
        }
        model.step(forward)
                .whenComplete((found, failure) -> desk.say(
                        failure == null
                                ? found.map(Finding::message).orElseGet(() -> Messages.text("grammar.none"))
                                : Messages.text("grammar.failed")));
    }

    private void ignore(Finding finding) {
        after(
                model.ignore(finding, true),
                () -> desk.say(
                        Messages.text("grammar.ignored", finding.name()),
                        () -> after(model.ignore(finding, false), () -> {})));
    }

    private void turnOff(String rule, String name) {
        after(
                model.turnOff(rule, name, true),
                () -> desk.say(
                        Messages.text("grammar.turnedOff", name),
                        () -> after(model.turnOff(rule, name, false), () -> {})));
    }

    private void chooseRule() {
        List<Picker.Choice> choices = model.off().entrySet().stream()
                .map(rule -> new Picker.Choice(
                        rule.getValue(),
                        "",
                        () -> after(
                                model.turnOff(rule.getKey(), rule.getValue(), false),
                                () -> desk.say(Messages.text("grammar.turnedOn", rule.getValue())))))
                .toList();
        if (choices.isEmpty()) {
            desk.say(Messages.text("grammar.rules.none"));
        } else {
            picker.ask(Messages.text("grammar.rules.prompt"), "", choices, _ -> Optional.empty());
        }
    }

    private void after(CompletionStage<Void> done, Runnable then) {
        done.whenComplete((_, failure) -> {
            if (failure == null) {
                then.run();
            } else {
                desk.say(Messages.text("grammar.unwritten"));
            }
        });
    }
}

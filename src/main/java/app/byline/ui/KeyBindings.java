package app.byline.ui;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.input.KeyCombination;

/// Which keys do what: those Byline comes with, and in their place the author's own. A change counts at once, in menus,
/// tooltips and palette. JavaFX's thread. See docs/decisions/0059-preferences-and-keys.md.
public final class KeyBindings {
    private final List<Command> commands;
    private final Map<String, Optional<KeyCombination>> usual = new HashMap<>();
    private final StringProperty memory = new SimpleStringProperty(this, "memory", "");

    /// Of these commands, which have the keys they come with.
    KeyBindings(List<Command> commands) {
        this.commands = List.copyOf(commands);
        commands.forEach(command -> usual.put(command.id(), command.keys()));
        memory.addListener((_, _, now) -> {
            if (!now.equals(written())) {
                take(parse(now));
            }
        });
    }

    /// All that can have keys, in the menus' order.
    public List<Command> commands() {
        return commands;
    }

    /// The keys of a command as they stand on this system's keyboard; empty where it has none.
    public static String said(Command command) {
        return command.keys().map(KeyCombination::getDisplayText).orElse("");
    }

    /// Whether a command has the keys it came with.
    public boolean isUsual(Command command) {
        return command.keys().equals(usual.get(command.id()));
    }

    /// The other command that has these keys.
    public Optional<Command> taken(KeyCombination keys, Command but) {
        return commands.stream()
                .filter(command -> !command.id().equals(but.id()))
                .filter(command -> command.keys().equals(Optional.of(keys)))
                .findFirst();
    }

    /// Gives a command these keys, or none; who had them has them no longer.
    public void set(Command command, Optional<KeyCombination> keys) {
        keys.flatMap(wanted -> taken(wanted, command))
                .ifPresent(other -> other.binding().set(Optional.empty()));
        command.binding().set(keys);
        memory.set(written());
    }

    /// Gives a command the keys it came with.
    public void reset(Command command) {
        set(command, usual.getOrDefault(command.id(), Optional.empty()));
    }

    public void resetAll() {
        commands.forEach(command -> command.binding().set(usual.getOrDefault(command.id(), Optional.empty())));
        memory.set(written());
    }

    /// The author's own, by command; empty for one that shall have none.
    public Map<String, String> own() {
        return commands.stream()
                .filter(command -> !isUsual(command))
                .collect(Collectors.toMap(
                        Command::id,
                        command -> command.keys().map(KeyCombination::getName).orElse(""),
                        (one, _) -> one,
                        TreeMap::new));
    }

    /// Gives commands these keys in place of all that were the author's own. What is no key is left out.
    public void take(Map<String, String> own) {
        for (Command command : commands) {
            Optional<KeyCombination> came = usual.getOrDefault(command.id(), Optional.empty());
            String wanted = own.get(command.id());
            command.binding().set(wanted == null ? came : read(wanted, came));
        }
        memory.set(written());
    }

    private static Optional<KeyCombination> read(String text, Optional<KeyCombination> otherwise) {
        try {
            return text.isBlank() ? Optional.empty() : Optional.of(KeyCombination.valueOf(text));
        } catch (IllegalArgumentException _) {
            return otherwise;
        }
    }

    /// The author's own, to be remembered, a line for each command; empty for none. What is put here counts from then
    /// on.
    public StringProperty memory() {
        return memory;
    }

    private String written() {
        return own().entrySet().stream()
                .map(entry -> entry.getKey() + " " + entry.getValue())
                .collect(Collectors.joining("\n"));
    }

    private static Map<String, String> parse(String lines) {
        return Arrays.stream(lines.split("\n"))
                .filter(line -> line.indexOf(' ') > 0)
                .collect(Collectors.toMap(
                        line -> line.substring(0, line.indexOf(' ')),
                        line -> line.substring(line.indexOf(' ') + 1),
                        (one, _) -> one));
    }
}

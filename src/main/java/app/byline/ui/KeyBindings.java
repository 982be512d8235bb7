package app.byline.ui;

import app.byline.ui.text.KeyNames;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.input.KeyCodeCombination;
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

    /// The keys of a command as its author reads them; empty where it has none.
    public static String said(Command command) {
        return command.keys().map(KeyNames::of).orElse("");
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

    /// The keys a command came with.
    public Optional<KeyCombination> usual(Command command) {
        return usual.getOrDefault(command.id(), Optional.empty());
    }

    /// Whether these keys are one that is needed for writing: without Control, Alt or the like it would never be
    /// written again.
    public static boolean isAlone(KeyCombination keys) {
        return Stream.of(keys.getShortcut(), keys.getControl(), keys.getMeta(), keys.getAlt())
                        .noneMatch(KeyCombination.ModifierValue.DOWN::equals)
                && !(keys instanceof KeyCodeCombination coded && coded.getCode().isFunctionKey());
    }

    public void resetAll() {
        take(Map.of());
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

    /// Gives commands these keys in place of all that were the author's own. What is no key is left out. Keys that the
    /// author wanted for one command are no other's, as where a newer Byline came with them for another.
    public void take(Map<String, String> own) {
        Set<KeyCombination> given = new HashSet<>();
        List<Command> rest = new ArrayList<>();
        for (Command command : commands) {
            String wanted = own.get(command.id());
            if (wanted == null || !isReadable(wanted)) {
                rest.add(command);
            } else {
                command.binding().set(read(wanted).filter(given::add));
            }
        }
        rest.forEach(command -> command.binding().set(usual(command).filter(given::add)));
        memory.set(written());
    }

    /// How many of these are for no command there is, or are no keys.
    public int unknown(Map<String, String> own) {
        Set<String> ids = commands.stream().map(Command::id).collect(Collectors.toSet());
        return (int) own.entrySet().stream()
                .filter(entry -> !ids.contains(entry.getKey()) || !isReadable(entry.getValue()))
                .count();
    }

    private static boolean isReadable(String text) {
        return text.isBlank() || read(text).isPresent();
    }

    private static Optional<KeyCombination> read(String text) {
        try {
            return text.isBlank()
                    ? Optional.empty()
                    : Optional.of(KeyCombination.valueOf(text)).filter(keys -> !isAlone(keys));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
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

package app.byline.ui.preferences;

import app.byline.ui.text.Messages;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.Property;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;

/// One thing that can be set. It takes effect as it is changed; who owns `value` remembers it. `id` names its text in
/// the bundle (`preference.<id>`) and its line in a file of preferences. JavaFX's thread.
public record Preference<T>(
        String id,
        Section section,
        Property<T> value,
        T usual,
        Kind<T> kind,
        Function<String, T> read,
        ObservableValue<String> note) {
    private static final ObservableValue<String> NOTHING = new SimpleStringProperty("");

    /// How it is chosen.
    public sealed interface Kind<T> {
        /// One of these, each called so; `settled` where those that are passed on the way to another do not count.
        record Choice<T>(List<T> values, Function<T, String> name, boolean settled) implements Kind<T> {}

        /// Yes or no.
        record Flag() implements Kind<Boolean> {}

        /// A whole number.
        record Amount(int least, int most, int step) implements Kind<Integer> {}
    }

    public static Preference<Boolean> flag(String id, Section section, Property<Boolean> value, boolean usual) {
        return new Preference<>(id, section, value, usual, new Kind.Flag(), Boolean::valueOf, NOTHING);
    }

    public static <E extends Enum<E>> Preference<E> choice(
            String id, Section section, Property<E> value, E usual, List<E> values) {
        return new Preference<>(
                id,
                section,
                value,
                usual,
                new Kind.Choice<>(values, one -> Messages.text("preference." + id + "." + key(one)), false),
                text -> Enum.valueOf(usual.getDeclaringClass(), text),
                NOTHING);
    }

    public static Preference<Integer> number(
            String id, Section section, Property<Integer> value, int usual, Kind.Amount range) {
        return new Preference<>(id, section, value, usual, range, Integer::valueOf, NOTHING);
    }

    /// The same, where only what is settled on counts.
    public Preference<T> settled() {
        return kind instanceof Kind.Choice<T>(List<T> values, Function<T, String> name, boolean _)
                ? new Preference<>(id, section, value, usual, new Kind.Choice<>(values, name, true), read, note)
                : this;
    }

    /// The same, with something to say below it, where that is not empty.
    public Preference<T> noted(ObservableValue<String> newNote) {
        return new Preference<>(id, section, value, usual, kind, read, newNote);
    }

    /// A part of what `whole` holds, as a property of its own: both change together.
    public static <W, P> ObjectProperty<P> part(Property<W> whole, Function<W, P> read, BiFunction<W, P, W> write) {
        ObjectProperty<P> part = new SimpleObjectProperty<>(read.apply(whole.getValue()));
        whole.addListener((_, _, now) -> part.set(read.apply(now)));
        part.addListener((_, _, now) -> {
            if (!read.apply(whole.getValue()).equals(now)) {
                whole.setValue(write.apply(whole.getValue(), now));
            }
        });
        return part;
    }

    /// What it is called.
    public String title() {
        return Messages.text("preference." + id);
    }

    /// Other words by which it is looked for: what can be chosen, and what other programs call it.
    String also() {
        String key = "preference." + id + ".also";
        return chosen() + " " + (Messages.has(key) ? Messages.text(key) : "");
    }

    private String chosen() {
        return kind instanceof Kind.Choice<T>(List<T> values, Function<T, String> name, boolean _)
                ? values.stream().map(name).collect(Collectors.joining(" "))
                : "";
    }

    boolean isUsual() {
        return value.getValue().equals(usual);
    }

    void reset() {
        value.setValue(usual);
    }

    String text() {
        return String.valueOf(value.getValue());
    }

    /// Sets it to what a file says; answers whether that was something.
    boolean take(String text) {
        try {
            T wanted = read.apply(text);
            if (kind instanceof Kind.Amount range
                    && wanted instanceof Integer number
                    && (number < range.least() || number > range.most())) {
                return false;
            }
            value.setValue(wanted);
            return true;
        } catch (IllegalArgumentException _) {
            return false;
        }
    }

    private static String key(Enum<?> one) {
        return one.name().toLowerCase(Locale.ROOT);
    }
}

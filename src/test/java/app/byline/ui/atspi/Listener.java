package app.byline.ui.atspi;

import app.byline.ui.atspi.Bus.Place;
import app.byline.ui.atspi.Bus.Signal;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.freedesktop.dbus.ObjectPath;
import org.freedesktop.dbus.types.Variant;

/// A desktop of its own with the real bus and registry of AT-SPI, and a program that listens there as a screen reader
/// does.
final class Listener implements AutoCloseable {
    private static final Place STATUS = new Place("/org/a11y/bus", Bus.PROPERTIES);
    private static final int PRESSED = 1;
    private static final int RELEASED = 2;
    private static final int CONTROL = 4;
    private static final String REGISTRY = "org.a11y.atspi.Registry";

    /// An object of another program.
    record Thing(String whose, String path) {}

    private final Process desktop;
    private final Map<String, String> environment;
    private final Bus session;
    private final Bus bus;
    private final List<Signal> heard = new CopyOnWriteArrayList<>();
    private final List<String> keys = new CopyOnWriteArrayList<>();
    private volatile Set<String> taken = Set.of();

    private Listener(Process desktop, Map<String, String> environment) throws IOException {
        this.desktop = desktop;
        this.environment = environment;
        String address = Objects.requireNonNull(environment.get("DBUS_SESSION_BUS_ADDRESS"));
        session = Bus.open(address, _ -> new CompletableFuture<>(), _ -> {});
        String there =
                (String) session.ask("org.a11y.Bus", new Place("/org/a11y/bus", "org.a11y.Bus"), "GetAddress", "")
                        .join()[0];
        bus = Bus.open(there, this::key, heard::add);
        bus.listen("type='signal',interface='org.a11y.atspi.Event.Object'");
        bus.listen("type='signal',interface='org.a11y.atspi.Event.Window'");
        List.of(0, CONTROL).forEach(this::listen);
    }

    /// For keys with these modifiers.
    private void listen(int held) {
        Place controller =
                new Place("/org/a11y/atspi/registry/deviceeventcontroller", "org.a11y.atspi.DeviceEventController");
        bus.ask(
                        REGISTRY,
                        controller,
                        "RegisterKeystrokeListener",
                        "oa(iisi)uu(bbb)",
                        new ObjectPath("", "/keys"),
                        List.of(),
                        held,
                        PRESSED | RELEASED,
                        new Object[] {true, true, false})
                .join();
    }

    /// Hears a key from the registry, which waits for the answer: whether to keep it from others.
    private CompletableFuture<Bus.Reply> key(Bus.Request request) {
        Object[] key = (Object[]) request.values()[0];
        String released = ((Number) key[0]).intValue() == 0 ? "" : "-";
        keys.add(released + key[5] + (((Number) key[3]).intValue() == 0 ? "" : " with " + key[3]));
        heard.add(new Signal(request.place(), "Key", new Object[] {"", key[0], key[1], new Variant<>(key[5])}));
        return CompletableFuture.completedFuture(new Bus.Reply("b", taken.contains(String.valueOf(key[5]))));
    }

    /// What it needs lies in that folder, which must have a short name: sockets are in it.
    static Listener in(Path folder) throws IOException {
        ProcessBuilder daemon = new ProcessBuilder("dbus-daemon", "--session", "--nofork", "--print-address");
        Map<String, String> variables = daemon.environment();
        variables.keySet().removeAll(List.of("DISPLAY", "WAYLAND_DISPLAY", "DBUS_SESSION_BUS_ADDRESS"));
        variables.putAll(
                Map.of("HOME", folder.toString(), "XDG_RUNTIME_DIR", folder.toString(), "GSETTINGS_BACKEND", "memory"));
        File log = Files.createFile(folder.resolve("desktop.log")).toFile();
        Process desktop = daemon.redirectError(log).start();
        BufferedReader told = desktop.inputReader(StandardCharsets.UTF_8);
        return new Listener(desktop, Map.of("DBUS_SESSION_BUS_ADDRESS", told.readLine()));
    }

    /// The variables by which programs find this desktop.
    Map<String, String> environment() {
        return environment;
    }

    /// Says to all programs of the desktop whether a screen reader is on.
    void on(boolean on) {
        session.ask("org.a11y.Bus", STATUS, "Set", "ssv", "org.a11y.Status", "IsEnabled", new Object[] {"b", on})
                .join();
    }

    /// The programs that can be heard.
    List<Thing> programs() {
        return children(new Thing(REGISTRY, Paths.ROOT));
    }

    List<Thing> children(Thing thing) {
        return things(ask(thing, "Accessible", "GetChildren", "")[0]);
    }

    /// That one and all that is in it, in the order in which it is read.
    Stream<Thing> within(Thing thing) {
        return Stream.concat(Stream.of(thing), children(thing).stream().flatMap(this::within));
    }

    String name(Thing thing) {
        return (String) property(thing, "Accessible", "Name");
    }

    String role(Thing thing) {
        return (String) ask(thing, "Accessible", "GetRoleName", "")[0];
    }

    /// By the names of their bits.
    List<String> states(Thing thing) {
        List<Long> words = list(ask(thing, "Accessible", "GetState", "")[0]).stream()
                .map(word -> ((Number) word).longValue())
                .toList();
        long bits = words.getFirst() | words.getLast() << 32;
        return Stream.of(State.values())
                .filter(state -> (bits & bit(state)) != 0)
                .map(State::word)
                .toList();
    }

    private static long bit(State state) {
        List<Long> words = State.bits(EnumSet.of(state));
        return words.getFirst() | words.getLast() << 32;
    }

    List<String> interfaces(Thing thing) {
        return list(ask(thing, "Accessible", "GetInterfaces", "")[0]).stream()
                .map(name -> String.valueOf(name).replace("org.a11y.atspi.", ""))
                .toList();
    }

    /// The value of a property of one of the interfaces.
    Object property(Thing thing, String face, String property) {
        Object[] answer = bus.ask(
                        thing.whose(),
                        new Place(thing.path(), Bus.PROPERTIES),
                        "Get",
                        "ss",
                        "org.a11y.atspi." + face,
                        property)
                .join();
        return ((Variant<?>) answer[0]).getValue();
    }

    Object[] ask(Thing thing, String face, String method, String signature, Object... values) {
        return bus.ask(thing.whose(), new Place(thing.path(), "org.a11y.atspi." + face), method, signature, values)
                .join();
    }

    /// Whether it answers at all.
    boolean isThere(Thing thing) {
        try {
            return !role(thing).isEmpty();
        } catch (CompletionException gone) {
            return false;
        }
    }

    /// What was pressed, or with a minus let go of, by what X calls it, and by which modifiers of X's numbers with it.
    List<String> keys() {
        return keys;
    }

    /// Takes these keys for itself from now on, by what X calls them, and no others.
    void take(String... names) {
        taken = Set.of(names);
    }

    /// What all was told, by its kinds, in order.
    List<String> kinds() {
        return heard.stream().map(Signal::member).toList();
    }

    /// Forgets what was told.
    void forget() {
        keys.clear();
        heard.clear();
    }

    /// What was told with that name and detail: of which path, with which numbers and words.
    List<String> told(String member, String detail) {
        return heard.stream()
                .filter(signal -> signal.member().equals(member) && signal.values()[0].equals(detail))
                .map(signal -> signal.values()[1] + " " + signal.values()[2] + " "
                        + ((Variant<?>) signal.values()[3]).getValue())
                .toList();
    }

    /// What has been said to have the keys, by role and name, in order.
    List<String> focused() {
        return heard.stream()
                .filter(signal -> signal.member().equals("StateChanged")
                        && signal.values()[0].equals("focused")
                        && ((Number) signal.values()[1]).intValue() == 1)
                .map(signal -> signal.place().path())
                .map(path -> new Thing(programs().getFirst().whose(), path))
                .map(thing -> role(thing) + " " + name(thing))
                .toList();
    }

    /// What an answer consists of.
    List<Thing> things(Object[] answer) {
        return things((Object) Arrays.asList(answer));
    }

    private static List<Thing> things(Object told) {
        return list(told).stream()
                .map(each -> (Object[]) each)
                .map(each -> new Thing(String.valueOf(each[0]), String.valueOf(each[1])))
                .collect(Collectors.toList());
    }

    private static List<?> list(Object told) {
        return switch (told) {
            case List<?> list -> list;
            case Object[] array -> Arrays.asList(array);
            case int[] array -> IntStream.of(array).boxed().toList();
            default -> throw new AssertionError("no list: " + told);
        };
    }

    @Override
    public void close() {
        bus.close();
        session.close();
        List<ProcessHandle> started = desktop.descendants().toList();
        desktop.destroy();
        started.forEach(ProcessHandle::destroy);
        desktop.onExit().join();
    }
}

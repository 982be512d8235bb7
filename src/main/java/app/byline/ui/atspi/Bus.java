package app.byline.ui.atspi;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Function;
import org.freedesktop.dbus.connections.transports.AbstractTransport;
import org.freedesktop.dbus.errors.Error;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.messages.DBusSignal;
import org.freedesktop.dbus.messages.Message;
import org.freedesktop.dbus.messages.MethodCall;
import org.freedesktop.dbus.messages.MethodReturn;
import org.jspecify.annotations.Nullable;

/// A connection with a message bus (D-Bus), by messages alone: whose object a path is, is for those who serve it to
/// know. Values are as their signatures say: a structure is an `Object[]`, an array a `List`, a variant an `Object[]`
/// of its signature and its value. Safe from any thread; nothing here waits but [#open].
final class Bus implements AutoCloseable {
    /// What a bus calls its own property interface; objects have it, too.
    static final String PROPERTIES = "org.freedesktop.DBus.Properties";

    private static final Logger LOG = System.getLogger(Bus.class.getName());
    private static final String DAEMON = "org.freedesktop.DBus";
    private static final Object[] NOTHING = {};
    /// Whoever starts another program to answer takes its time.
    private static final long PATIENCE_SECONDS = 10;

    /// Who is asked, or asks: an object's path, and one of its interfaces.
    record Place(String path, String face) {}

    /// What somebody asks of us.
    @SuppressWarnings("ArrayRecordComponent") // as the library has them; nobody compares them
    record Request(Place place, String member, Object[] values) {}

    /// What is told, and how it is written.
    @SuppressWarnings("ArrayRecordComponent") // as the library has them; nobody compares them
    record Reply(String signature, Object... values) {
        static final Reply NOTHING = new Reply("");
    }

    /// What is told to everybody.
    @SuppressWarnings("ArrayRecordComponent") // as the library has them; nobody compares them
    record Signal(Place place, String member, Object[] values) {}

    /// An answer that is none: its name as D-Bus has them, and words for a log.
    static final class Refused extends RuntimeException {
        private final String name;

        Refused(String name, String words) {
            super(words);
            this.name = name;
        }

        String name() {
            return name;
        }
    }

    private final AbstractTransport transport;
    private final Function<Request, CompletionStage<Reply>> serving;
    private final Consumer<Signal> hearing;
    /// In order, and off whichever thread has something to say: a reader that is slow fills the socket.
    private final ExecutorService writing = Executors.newSingleThreadExecutor(
            Thread.ofVirtual().name("byline-bus-out").factory());
    private final Map<Long, CompletableFuture<Object[]>> asked = new ConcurrentHashMap<>();
    private final CompletableFuture<Void> ended = new CompletableFuture<>();
    private String name = "";

    private Bus(
            AbstractTransport transport, Function<Request, CompletionStage<Reply>> serving, Consumer<Signal> hearing) {
        this.transport = transport;
        this.serving = serving;
        this.hearing = hearing;
    }

    /// Joins the bus at that address, such as `unix:path=/run/user/1000/bus`. What is asked is answered by
    /// `serving`; `hearing` takes signals that were [listened][#listen] for. Both run on a thread of the bus
    /// and may not hold it up.
    static Bus open(String address, Function<Request, CompletionStage<Reply>> serving, Consumer<Signal> hearing)
            throws IOException {
        try {
            AbstractTransport transport = BusSocket.connect(address);
            Bus bus = new Bus(transport, serving, hearing);
            Thread.ofVirtual().name("byline-bus-in").start(bus::read);
            bus.name = (String) bus.ask(DAEMON, new Place("/org/freedesktop/DBus", DAEMON), "Hello", "")
                    .get(PATIENCE_SECONDS, TimeUnit.SECONDS)[0];
            return bus;
        } catch (RuntimeException | ExecutionException | TimeoutException e) {
            throw new IOException("no bus at " + address, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    /// What the bus calls us.
    String name() {
        return name;
    }

    /// Done when the connection has ended, whoever ended it.
    CompletionStage<Void> ended() {
        return ended;
    }

    /// What that object of another program answers; fails with [Refused], or when no answer comes.
    CompletableFuture<Object[]> ask(String whom, Place place, String member, String signature, Object... values) {
        CompletableFuture<Object[]> answer = new CompletableFuture<>();
        write(() -> {
            MethodCall call =
                    new MethodCall(whom, place.path(), place.face(), member, (byte) 0, written(signature), values);
            asked.put(call.getSerial(), answer);
            var _ = answer.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS)
                    .whenComplete((_, _) -> asked.remove(call.getSerial()));
            return call;
        });
        return answer;
    }

    /// Tells everybody.
    void tell(Place place, String member, String signature, Object... values) {
        write(() -> new DBusSignal(null, place.path(), place.face(), member, written(signature), values));
    }

    /// Hears from now on what that rule of D-Bus matches.
    void listen(String rule) {
        var _ = ask(DAEMON, new Place("/org/freedesktop/DBus", DAEMON), "AddMatch", "s", rule);
    }

    /// None at all is not the same as an empty one.
    private static @Nullable String written(String signature) {
        return signature.isEmpty() ? null : signature;
    }

    private interface Writing {
        Message message() throws DBusException;
    }

    private void write(Writing writing) {
        try {
            this.writing.execute(() -> {
                try {
                    transport.writeMessage(writing.message());
                } catch (IOException e) {
                    close();
                } catch (DBusException | RuntimeException e) {
                    LOG.log(Level.WARNING, "a message could not be written", e);
                }
            });
        } catch (RejectedExecutionException closed) {
            LOG.log(Level.DEBUG, "the bus is closed", closed);
        }
    }

    private void read() {
        try {
            while (!ended.isDone()) {
                Message message = transport.readMessage();
                if (message != null) {
                    take(message);
                }
            }
        } catch (IOException | DBusException | RuntimeException e) {
            LOG.log(Level.DEBUG, "the bus has ended", e);
        } finally {
            close();
        }
    }

    private void take(Message message) throws DBusException {
        switch (message) {
            case MethodCall call -> serve(call);
            case MethodReturn back -> answered(back).complete(values(back));
            case Error error ->
                answered(error)
                        .completeExceptionally(new Refused(
                                error.getName(),
                                String.valueOf(error.getException().getMessage())));
            case DBusSignal signal -> hearing.accept(new Signal(place(signal), signal.getName(), values(signal)));
            default -> LOG.log(Level.DEBUG, "unknown message {0}", message);
        }
    }

    private CompletableFuture<Object[]> answered(Message message) {
        CompletableFuture<Object[]> waiting = asked.get(message.getReplySerial());
        return waiting == null ? new CompletableFuture<>() : waiting;
    }

    private static Place place(Message message) {
        String face = message.getInterface();
        return new Place(message.getPath(), face == null ? "" : face);
    }

    private static Object[] values(Message message) throws DBusException {
        Object[] values = message.getParameters();
        return values == null ? NOTHING : values;
    }

    private void serve(MethodCall call) throws DBusException {
        var _ = serving.apply(new Request(place(call), call.getName(), values(call)))
                .whenComplete((reply, failure) -> {
                    if ((call.getFlags() & Message.Flags.NO_REPLY_EXPECTED) != 0) {
                        return;
                    }
                    write(() -> failure == null
                            ? new MethodReturn(
                                    call.getSource(), call.getSerial(), written(reply.signature()), reply.values())
                            : error(call, failure));
                });
    }

    private static Error error(MethodCall call, Throwable failure) throws DBusException {
        Throwable cause = failure instanceof CompletionException wrapped && wrapped.getCause() != null
                ? wrapped.getCause()
                : failure;
        String name = cause instanceof Refused refused ? refused.name() : "org.freedesktop.DBus.Error.Failed";
        return new Error(call.getSource(), name, call.getSerial(), "s", String.valueOf(cause.getMessage()));
    }

    /// Leaves the bus; who still waits for an answer hears that none comes.
    @Override
    public void close() {
        if (ended.complete(null)) {
            writing.shutdown();
            try {
                transport.close();
            } catch (IOException e) {
                LOG.log(Level.DEBUG, "the bus was gone already", e);
            }
            asked.values().forEach(waiting -> waiting.completeExceptionally(new IOException("the bus is closed")));
        }
    }
}

package app.byline.ui.atspi;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;

/// The keyboard of an X server, over a connection of its own, by the library that JavaFX's own drawing has in the
/// process. What is asked costs nothing but [#isDown] and [#locks], which ask the server. One thread at a time.
@SuppressWarnings("restricted") // the program is started with leave to call native code
final class XKeyboard implements Keyboard {
    private static final Logger LOG = System.getLogger(XKeyboard.class.getName());
    private static final String LIBRARY = "libX11.so.6";
    /// An event, by X's own account of its greatest.
    private static final long EVENT_BYTES = 24 * Long.BYTES;
    private static final int MAPPING_CHANGED = 34;
    private static final int KEYS = 256;
    /// Which keyboard is asked about: the one that all are.
    private static final int CORE = 0x100;
    private static final int STATE_BYTES = 18;
    private static final int LOCKED = 9;

    private final MemorySegment display;
    private final MemorySegment event;
    private final MemorySegment down;
    private final MemorySegment state;
    private final MethodHandle code;
    private final MethodHandle query;
    private final MethodHandle ask;
    private final MethodHandle pending;
    private final MethodHandle next;
    private final MethodHandle refresh;
    private final MethodHandle leave;
    private boolean left;

    private XKeyboard(Arena arena, Library library, MemorySegment display) {
        this.display = display;
        event = arena.allocate(EVENT_BYTES, Long.BYTES);
        down = arena.allocate(KEYS / Byte.SIZE);
        state = arena.allocate(STATE_BYTES, Short.BYTES);
        code = library.function("XKeysymToKeycode", JAVA_BYTE, ADDRESS, JAVA_LONG);
        query = library.function("XQueryKeymap", JAVA_INT, ADDRESS, ADDRESS);
        ask = library.function("XkbGetState", JAVA_INT, ADDRESS, JAVA_INT, ADDRESS);
        pending = library.function("XPending", JAVA_INT, ADDRESS);
        next = library.function("XNextEvent", JAVA_INT, ADDRESS, ADDRESS);
        refresh = library.function("XRefreshKeyboardMapping", JAVA_INT, ADDRESS);
        leave = library.function("XCloseDisplay", JAVA_INT, ADDRESS);
    }

    /// The functions of the library.
    private record Library(SymbolLookup found) {
        MethodHandle function(String name, MemoryLayout answer, MemoryLayout... given) {
            return Linker.nativeLinker().downcallHandle(found.findOrThrow(name), FunctionDescriptor.of(answer, given));
        }
    }

    /// That of the screen of that name, such as `:0`; where it or the library is not there, one that knows no key.
    /// Waits for the server.
    static Keyboard of(String screen) {
        Arena arena = Arena.ofAuto();
        try {
            Library library = new Library(SymbolLookup.libraryLookup(LIBRARY, arena));
            MemorySegment display = (MemorySegment)
                    library.function("XOpenDisplay", ADDRESS, ADDRESS).invokeExact(arena.allocateFrom(screen));
            if (!MemorySegment.NULL.equals(display)) {
                return new XKeyboard(arena, library, display);
            }
            LOG.log(Level.DEBUG, "no keyboard of {0}", screen);
        } catch (Throwable e) {
            LOG.log(Level.DEBUG, "no keyboard", e);
        }
        return NONE;
    }

    @Override
    public int code(Symbol symbol) {
        try {
            follow();
            return Byte.toUnsignedInt((byte) code.invokeExact(display, (long) symbol.number()));
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    /// Another layout may have been chosen.
    private void follow() throws Throwable {
        while ((int) pending.invokeExact(display) > 0) {
            int _ = (int) next.invokeExact(display, event);
            if (event.get(JAVA_INT, 0) == MAPPING_CHANGED) {
                int _ = (int) refresh.invokeExact(event);
            }
        }
    }

    @Override
    public boolean isDown(int key) {
        try {
            int _ = (int) query.invokeExact(display, down);
            return (down.get(JAVA_BYTE, key / Byte.SIZE) & 1 << key % Byte.SIZE) != 0;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public int locks() {
        try {
            int _ = (int) ask.invokeExact(display, CORE, state);
            return Byte.toUnsignedInt(state.get(JAVA_BYTE, LOCKED));
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        if (left) {
            return;
        }
        left = true;
        try {
            int _ = (int) leave.invokeExact(display);
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }
}

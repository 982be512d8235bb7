package app.byline.ui.dragging;

import app.byline.exchange.Parcel;
import app.byline.platform.HostSystem;
import app.byline.ui.text.Messages;
import java.io.File;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import javafx.scene.input.DataFormat;

/// What other programs are given of posts or images that are dragged. A dragboard takes nothing later than at a drag's
/// begin, and some programs read at once what it names: so posts and images are done up as the mouse is pressed, their
/// files are written as soon as it moves, and the drag waits for that a moment. JavaFX's thread.
public final class Outgoing {
    /// So many can be dragged to other programs.
    static final int MOST = 200;
    /// A drag begins so much later at most.
    private static final Duration PATIENCE = Duration.ofSeconds(1);
    /// On X11 and Wayland a dragboard of JavaFX 26 hands over HTML as bytes, and fails to do so as a text.
    private static final boolean BYTES = HostSystem.current() == HostSystem.OTHER;

    private final Carrier carrier;
    private final InstantSource clock;
    private final Kind kind;
    private Optional<Parcel> packed = Optional.empty();
    private Optional<Instant> movedAt = Optional.empty();
    private int count;
    private long presses;
    private Stage stage = Stage.IDLE;

    /// How far the files of what is pressed are; idle before there are any, and when all is done that can be.
    private enum Stage {
        IDLE,
        PACKING,
        PACKED,
        WRITING
    }

    /// What is dragged, and what is said of it.
    public enum Kind {
        POSTS("library.drag.many", "library.drag.unready", "library.drag.refused"),
        IMAGES("media.drag.many", "media.drag.unready", "media.drag.refused");

        private final String many;
        private final String unready;
        private final String refused;

        Kind(String many, String unready, String refused) {
            this.many = many;
            this.unready = unready;
            this.refused = refused;
        }
    }

    Outgoing(Carrier carrier, InstantSource clock, Kind kind) {
        this.carrier = carrier;
        this.clock = clock;
        this.kind = kind;
    }

    /// The mouse was pressed on so many, which may be dragged next; `pack` does them up.
    void press(int pressed, Supplier<CompletionStage<Parcel>> pack) {
        forget();
        long now = presses;
        count = pressed;
        if (count > 0 && count <= MOST) {
            stage = Stage.PACKING;
            var _ = pack.get().whenComplete((parcel, failure) -> {
                if (now == presses) {
                    packed = Optional.ofNullable(failure == null ? parcel : null)
                            .filter(some -> !some.files().isEmpty());
                    stage = packed.isPresent() ? Stage.PACKED : Stage.IDLE;
                    if (movedAt.isPresent()) {
                        write();
                    }
                }
            });
        }
    }

    /// Nothing is pressed any more that could be dragged.
    void forget() {
        presses++;
        packed = Optional.empty();
        movedAt = Optional.empty();
        stage = Stage.IDLE;
        count = 0;
    }

    /// The mouse has moved as far as for a drag. Answers whether one that begins a moment later has more for other
    /// programs.
    boolean isWorthWaiting() {
        Instant moved = movedAt.orElseGet(clock::instant);
        movedAt = Optional.of(moved);
        write();
        return (stage == Stage.PACKING || stage == Stage.WRITING)
                && clock.instant().isBefore(moved.plus(PATIENCE));
    }

    private void write() {
        if (stage == Stage.PACKED) {
            stage = Stage.WRITING;
            long now = presses;
            packed.ifPresent(parcel -> carrier.write(parcel, Messages.text(kind.refused))
                    .whenComplete((_, _) -> {
                        if (now == presses) {
                            stage = Stage.IDLE;
                        }
                    }));
        }
    }

    /// They are dragged: what the dragboard has of them; nothing where they are too many, or not ready.
    Map<DataFormat, Object> begin() {
        Map<DataFormat, Object> content = new HashMap<>();
        packed.ifPresent(parcel -> {
            List<File> files = parcel.files().stream().map(Path::toFile).toList();
            content.put(DataFormat.FILES, files);
            if (!parcel.markdown().isEmpty()) {
                content.put(DataFormat.PLAIN_TEXT, parcel.markdown());
            }
            if (!parcel.html().isEmpty()) {
                content.put(DataFormat.HTML, html(parcel.html()));
            }
            write();
        });
        return content;
    }

    private static Object html(String text) {
        return BYTES ? ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)) : text;
    }

    /// They were let go of, and whether somebody took them.
    void end(boolean taken) {
        if (packed.isEmpty() && !taken) {
            carrier.say(count > MOST ? Messages.text(kind.many, MOST) : Messages.text(kind.unready));
        }
        packed = Optional.empty();
    }
}

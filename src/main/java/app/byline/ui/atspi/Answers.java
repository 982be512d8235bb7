package app.byline.ui.atspi;

import app.byline.ui.atspi.Bus.Refused;
import app.byline.ui.atspi.Bus.Reply;
import app.byline.ui.atspi.Bus.Request;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import javafx.scene.Node;
import org.freedesktop.dbus.types.Variant;
import org.jspecify.annotations.Nullable;

/// Answers what assistive programs ask of our objects, each by one of its interfaces. JavaFX's thread.
final class Answers implements Face.Names {
    private static final String CACHE = "/org/a11y/atspi/cache";

    private final String ourName;
    private final Paths paths = new Paths();
    private final List<Face> faces;
    private Object[] desktop = {"", Paths.NONE};

    /// `ourName` is what the bus calls us, `later` is for what is done rather than asked.
    Answers(String ourName, Executor later, Words.Reading reading) {
        this.ourName = ourName;
        faces = List.of(
                new AccessibleFace(this),
                new ApplicationFace(),
                new ComponentFace(this),
                new ActionFace(later),
                new TextFace(reading),
                new EditableTextFace(reading),
                new ValueFace(),
                new SelectionFace(this));
    }

    /// What the registry has put us into.
    void within(Object[] desktop) {
        this.desktop = desktop;
    }

    /// What an object is called.
    String path(Heard heard) {
        return paths.of(heard);
    }

    @Override
    public Object[] of(Heard heard) {
        return new Object[] {ourName, paths.of(heard)};
    }

    @Override
    public Object[] of(Optional<? extends Heard> heard) {
        return heard.<Object[]>map(this::of).orElseGet(() -> new Object[] {"", Paths.NONE});
    }

    @Override
    public Object[] desktop() {
        return desktop;
    }

    @Override
    public List<String> faces(Heard heard) {
        return faces.stream().filter(face -> face.isOf(heard)).map(Face::name).toList();
    }

    /// As [#answer], once the page has been read that this is about.
    CompletionStage<Reply> answered(Request request) {
        return paths.find(request.place().path())
                .flatMap(Answers::page)
                .flatMap(HeardPage::reading)
                .map(reading -> reading.thenApply(_ -> answer(request)))
                .orElseGet(() -> CompletableFuture.completedFuture(answer(request)));
    }

    private static Optional<HeardPage> page(Heard heard) {
        return switch (heard) {
            case HeardNode(Node node) -> HeardPage.of(node);
            case HeardPiece(Piece piece) -> HeardPage.of(piece.page());
            case HeardProgram _, HeardWindow _ -> Optional.empty();
        };
    }

    /// Fails with [Refused] where there is no such object, or nothing of the kind to ask.
    private Reply answer(Request request) {
        String face = request.place().face();
        if (face.equals("org.freedesktop.DBus.Peer") && request.member().equals("Ping")) {
            return Reply.NOTHING;
        }
        if (request.place().path().equals(CACHE)) {
            return cache(request);
        }
        Heard heard = paths.find(request.place().path())
                .orElseThrow(() -> new Refused(
                        "org.freedesktop.DBus.Error.UnknownObject",
                        "no " + request.place().path()));
        Face.Given given = new Face.Given(request.values());
        return face.equals(Bus.PROPERTIES)
                ? property(request.member(), heard, given)
                : face(face, heard).call(request.member(), heard, given);
    }

    /// Nothing is sent before it is asked for.
    private static Reply cache(Request request) {
        if (request.member().equals("GetItems")) {
            return new Reply("a((so)(so)(so)iiassusau)", List.of());
        }
        throw Face.unknown(request.member());
    }

    private Face face(String name, Heard heard) {
        return faces.stream()
                .filter(face -> face.name().equals(name) && face.isOf(heard))
                .findFirst()
                .orElseThrow(() -> new Refused("org.freedesktop.DBus.Error.UnknownInterface", "no " + name));
    }

    private Reply property(String method, Heard heard, Face.Given given) {
        Face face = face(given.text(0), heard);
        return switch (method) {
            case "Get" -> new Reply("v", (Object) variant(face.property(given.text(1), heard)));
            case "GetAll" -> {
                Map<String, Object[]> all = new LinkedHashMap<>();
                face.properties().forEach(property -> all.put(property, variant(face.property(property, heard))));
                yield new Reply("a{sv}", all);
            }
            case "Set" -> {
                face.set(given.text(1), heard, plain(given.values()[2]));
                yield Reply.NOTHING;
            }
            default -> throw Face.unknown(method);
        };
    }

    private static Object[] variant(Reply reply) {
        return new Object[] {reply.signature(), reply.values()[0]};
    }

    private static Object plain(@Nullable Object value) {
        return value instanceof Variant<?> variant ? variant.getValue() : String.valueOf(value);
    }
}

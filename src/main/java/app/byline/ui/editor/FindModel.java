package app.byline.ui.editor;

import app.byline.library.Casing;
import app.byline.library.TextReplacement;
import app.byline.library.TextReplacement.Place;
import app.byline.library.UnclearSearchException;
import app.byline.markdown.Style;
import app.byline.markdown.edit.TextEdit;
import app.byline.ui.Background;
import app.byline.ui.SoughtText;
import app.byline.ui.text.Messages;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.jspecify.annotations.Nullable;

/// What is looked for in the open post, where it is, and what shall stand there instead. It is looked for beside the
/// window, anew after each change; until then what was found moves along. JavaFX's thread.
final class FindModel {
    private final EditorModel text;
    private final View view;
    private final Background background;
    private final SoughtText sought = new SoughtText();
    private final BooleanProperty keepCase = new SimpleBooleanProperty(this, "keepCase");
    private final BooleanProperty inSelection = new SimpleBooleanProperty(this, "inSelection");
    private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper(this, "message", "");
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper(this, "problem", "");
    private Marks marks = Marks.NONE;
    private List<Place> places = List.of();
    private Marks range = Marks.NONE;
    private boolean open;
    private boolean busy;
    private boolean again;
    /// All are to be replaced once it is known where they are.
    private boolean allDue;
    /// What was just replaced, said until something else happens.
    private String done = "";

    /// What shows the text.
    interface View {
        int selectionStart();

        int selectionEnd();

        /// Selects and shows these; the keys stay where they are.
        void show(int from, int to);

        void apply(TextEdit edit);

        /// Draws the marks anew.
        void marked();
    }

    /// It is looked for by way of `background`, which may take as long as it needs.
    FindModel(EditorModel text, View view, Background background) {
        this.text = text;
        this.view = view;
        this.background = background;
        sought.onChange(this::lookAnew);
        inSelection.addListener((_, _, now) -> limit(now));
    }

    SoughtText sought() {
        return sought;
    }

    /// Whether what replaces has the capitals of what was there.
    BooleanProperty keepCase() {
        return keepCase;
    }

    /// Whether it is looked for only in what was selected when this was turned on.
    BooleanProperty inSelection() {
        return inSelection;
    }

    /// «3 of 17».
    ReadOnlyStringProperty message() {
        return message.getReadOnlyProperty();
    }

    /// Why nothing can be looked for; empty where it can.
    ReadOnlyStringProperty problem() {
        return problem.getReadOnlyProperty();
    }

    /// Begins to look, and to follow the text.
    void open() {
        open = true;
        lookAnew();
    }

    /// Marks nothing from now on.
    void close() {
        open = false;
        allDue = false;
        inSelection.set(false);
        found(Marks.NONE, List.of());
        message.set("");
        problem.set("");
    }

    /// Other words came in their place, or another post.
    void changed(int at, int removed, int inserted) {
        if (open) {
            done = "";
            marks.changed(at, removed, inserted);
            range.changed(at, removed, inserted);
            look();
        }
    }

    /// Which of the characters from `from` to `to` are found.
    List<Style> between(int from, int to) {
        return marks.between(from, to);
    }

    private void limit(boolean on) {
        int from = view.selectionStart();
        int to = view.selectionEnd();
        range = on && from < to ? new Marks(new int[] {from}, new int[] {to}, "") : Marks.NONE;
        if (range.size() > 0) {
            // What is selected would hide the marks in it.
            view.show(from, from);
        }
        look();
    }

    private void lookAnew() {
        done = "";
        allDue = false;
        look();
    }

    private void look() {
        if (!open) {
            return;
        }
        if (busy) {
            again = true;
            return;
        }
        if (sought.find().get().isEmpty()) {
            found(Marks.NONE, List.of());
            message.set("");
            problem.set("");
            return;
        }
        busy = true;
        again = false;
        long version = text.version();
        TextReplacement what = sought.now();
        var snapshot = text.body();
        background
                .ask(() -> what.places(snapshot.toString(), Messages.text("find.post")))
                .whenComplete((all, failure) -> {
                    busy = false;
                    if (open && version == text.version()) {
                        looked(all, failure);
                    }
                    if (again || version != text.version()) {
                        look();
                    } else if (allDue) {
                        allDue = false;
                        replaceAll();
                    }
                });
    }

    private void looked(List<Place> all, @Nullable Throwable failure) {
        if (failure != null) {
            found(Marks.NONE, List.of());
            message.set("");
            problem.set(unclear(failure));
            return;
        }
        problem.set("");
        List<Place> here = inRange(all);
        found(
                new Marks(
                        here.stream().mapToInt(Place::from).toArray(),
                        here.stream().mapToInt(Place::to).toArray(),
                        "marked-found"),
                here);
        count();
    }

    private List<Place> inRange(List<Place> all) {
        if (range.size() == 0) {
            return all;
        }
        Marks.Place limits = range.around();
        return all.stream()
                .filter(place -> limits.from() <= place.from() && place.to() <= limits.to())
                .toList();
    }

    private static String unclear(Throwable failure) {
        Throwable cause = failure instanceof CompletionException wrapped ? wrapped.getCause() : failure;
        return cause instanceof UnclearSearchException unclear
                ? Messages.text(
                        "find.unclear." + unclear.reason().name().toLowerCase(Locale.ROOT),
                        String.valueOf(unclear.getMessage()))
                : Messages.text("find.unclear.too_slow");
    }

    private void found(Marks newMarks, List<Place> newPlaces) {
        marks = newMarks;
        places = newPlaces;
        view.marked();
    }

    /// Says how many there are, and which of them is selected.
    void count() {
        if (!open
                || sought.find().get().isEmpty()
                || (busy && marks.size() == 0)
                || !problem.get().isEmpty()) {
            return;
        }
        if (!done.isEmpty()) {
            message.set(done);
            return;
        }
        message.set(
                marks.size() == 0
                        ? Messages.text("find.nothing")
                        : chosen().map(number -> Messages.text("find.at", number + 1, marks.size()))
                                .orElseGet(() -> Messages.text("find.count", marks.size())));
    }

    /// The number of the place that is selected.
    private Optional<Integer> chosen() {
        int first = marks.firstFrom(view.selectionStart());
        return first < marks.size()
                        && marks.place(first).equals(new Marks.Place(view.selectionStart(), view.selectionEnd()))
                ? Optional.of(first)
                : Optional.empty();
    }

    /// Selects the next place behind the caret, or the first one.
    void next() {
        if (marks.size() > 0) {
            int next = chosen().map(number -> number + 1).orElseGet(() -> marks.firstFrom(view.selectionStart()));
            show(next % marks.size());
        }
    }

    /// Selects the place before the caret, or the last one.
    void previous() {
        if (marks.size() > 0) {
            show(Math.floorMod(marks.firstFrom(view.selectionStart()) - 1, marks.size()));
        }
    }

    private void show(int number) {
        Marks.Place place = marks.place(number);
        done = "";
        view.show(place.from(), place.to());
        count();
    }

    /// Replaces the place that is selected and selects the next; where none is, only selects the next.
    void replace() {
        Optional<Integer> number = chosen();
        if (number.isEmpty()) {
            next();
            return;
        }
        int chosen = number.get();
        Marks.Place place = marks.place(chosen);
        String now = replacement(places.get(chosen), text.text(place.from(), place.to()));
        int behind = place.from() + now.length();
        view.apply(new TextEdit(place.from(), place.to(), now, behind, behind));
        if (place.from() < place.to()) {
            next();
        } else {
            // What was put there leaves the place itself where it is.
            show((chosen + 1) % marks.size());
        }
    }

    /// Replaces every place, as one step of undo.
    void replaceAll() {
        List<Place> all = places;
        long version = text.version();
        allDue = busy;
        if (all.isEmpty() || busy) {
            return;
        }
        int from = all.getFirst().from();
        int to = all.getLast().to();
        var snapshot = text.body();
        background.ask(() -> replaced(snapshot.substring(from, to), from, all)).thenAccept(now -> {
            if (version == text.version()) {
                view.apply(new TextEdit(from, to, now, from, from));
                done = Messages.text("find.replaced", all.size());
                view.show(from, from);
                count();
            }
        });
    }

    private String replaced(String passage, int begin, List<Place> all) {
        StringBuilder now = new StringBuilder(passage.length());
        int at = 0;
        for (Place place : all) {
            String found = passage.substring(place.from() - begin, place.to() - begin);
            now.append(passage, at, place.from() - begin).append(replacement(place, found));
            at = place.to() - begin;
        }
        return now.append(passage, at, passage.length()).toString();
    }

    private String replacement(Place place, String found) {
        return keepCase.get() ? Casing.of(found, place.replacement()) : place.replacement();
    }
}

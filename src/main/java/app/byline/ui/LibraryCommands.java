package app.byline.ui;

import app.byline.library.PostOrder;
import app.byline.library.PostOrder.By;
import app.byline.ui.library.LibraryModel;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.value.ObservableValue;
import org.kordamp.ikonli.feather.Feather;

/// The actions that arrange the library, each once.
final class LibraryCommands {
    final Command tag;
    final Command untag;
    final Command file;
    final Command exportMarked;
    final Command unmark;
    final Command create;
    final Command rename;
    final Command remove;
    final Command exportBook;
    final Command tags;
    final Command saveSearch;
    final Command replace;
    final Command calendar;
    private final List<Command> orders;

    LibraryCommands(MainWindow window, ArrangeQuestions questions, LibraryParts parts, LibraryModel library) {
        Arranging arranging = parts.arranging();
        BesideText beside = window.beside();
        ObservableValue<Boolean> hasCollections =
                Bindings.isNotEmpty(parts.shown().all());
        tag = Command.of("tag", questions::tag)
                .keys("Shortcut+Alt+T")
                .icon(Feather.TAG)
                .when(arranging.hasPosts());
        untag = Command.of("untag", questions::untag).when(arranging.hasPosts());
        file = Command.of("file", questions::file)
                .keys("Shortcut+Shift+M")
                .icon(Feather.FOLDER)
                .when(arranging.hasPosts());
        exportMarked = Command.of("exportMarked", window::exportMarked)
                .icon(Feather.SHARE)
                .when(arranging.hasMarked());
        unmark = Command.of("unmark", () -> library.marks().clear())
                .icon(Feather.X)
                .when(arranging.hasMarked());
        create = Command.of("collection.create", questions::create).icon(Feather.FOLDER_PLUS);
        rename = Command.of("collection.rename", questions::rename).when(hasCollections);
        remove = Command.of("collection.remove", questions::remove)
                .icon(Feather.FOLDER_MINUS)
                .when(hasCollections);
        exportBook = Command.of(
                        "collection.export", () -> questions.which("collection.export", window::exportCollection))
                .icon(Feather.BOOK)
                .when(hasCollections);
        tags = Command.of("tags", beside::tags).icon(Feather.TAG);
        saveSearch = Command.of("saveSearch", window::saveSearch)
                .icon(Feather.BOOKMARK)
                .when(parts.searches().canSave());
        replace =
                Command.of("replace", beside::replace).keys("Shortcut+Shift+G").icon(Feather.REPEAT);
        calendar =
                Command.of("calendar", beside::calendar).keys("Shortcut+Alt+K").icon(Feather.CALENDAR);
        ObjectProperty<PostOrder> order = library.order();
        orders = Stream.concat(
                        Stream.of(By.values())
                                .map(by -> Command.of(
                                                "sort." + by.name().toLowerCase(Locale.ROOT),
                                                () -> order.set(new PostOrder(by, false)))
                                        .on(order.map(now -> now.by() == by))),
                        Stream.of(Command.of(
                                        "sort.reverse",
                                        () -> order.set(new PostOrder(
                                                order.get().by(), !order.get().reversed())))
                                .on(order.map(PostOrder::reversed))
                                .when(order.map(now -> now.by() != By.FITTING))))
                .toList();
    }

    /// The menu; `beside` opens what is selected in the list beside the text.
    Commands.Group group(Command beside) {
        return Commands.Group.of(
                "library",
                List.of(
                        List.of(beside, tag, untag, file),
                        List.of(exportMarked, unmark),
                        List.of(create, rename, remove, exportBook, tags),
                        List.of(saveSearch, replace, calendar),
                        orders));
    }
}

package app.byline;

import app.byline.post.Post;
import app.byline.post.PostId;
import app.byline.ui.Background;
import app.byline.ui.OtherWindows;
import app.byline.ui.WindowMemory;
import app.byline.ui.WindowPlace;
import app.byline.ui.WindowSettings;
import app.byline.ui.editor.OpenElsewhere;
import app.byline.ui.recovery.CareModel;
import app.byline.ui.text.Messages;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.stage.Stage;

/// The windows of one library. No post lies open in two of them; which are open is remembered as they come and go, so
/// that they come back after a crash too. JavaFX's thread. See docs/decisions/0068-several-windows.md.
final class Windows {
    private static final Logger LOG = System.getLogger(Windows.class.getName());

    private final SharedWiring shared;
    /// In the order in which they were opened.
    private final List<Open> all = new ArrayList<>();
    /// Those that are on their way out.
    private final Set<Open> closing = new HashSet<>();
    /// Those of windows that are there or on their way.
    private final Set<Integer> numbers = new HashSet<>();
    private Optional<Open> front = Optional.empty();
    private boolean leaving;

    /// Shows nothing yet. `browser` opens an address outside the program; `reopen` closes the library, lets something
    /// be done to its file, and shows what is there then.
    Windows(Opening found, Background background, Consumer<URI> browser, Consumer<Consumer<Path>> reopen) {
        shared = new SharedWiring(found, background, browser, reopen, this::say);
    }

    /// Shows those that were open last, the first on that stage, and takes these files into it.
    void begin(Stage stage, List<Path> files) {
        List<WindowBeginning> found = shared.found().windows();
        Open first = open(stage, found.getFirst(), files);
        shared.begin();
        // The first takes keys before the next is made; until all are there, those before are what is remembered.
        found.subList(1, found.size())
                .forEach(next -> shared.background().window().execute(() -> {
                    openUnlessOpen(next);
                    first.toFront();
                }));
        shared.background().window().execute(this::remember);
    }

    CareModel care() {
        return shared.care();
    }

    /// Brings the one forward that was used last, and files into it.
    void forward(List<Path> files) {
        front().ifPresent(open -> {
            open.toFront();
            open.hold().arrivals().take(files);
        });
    }

    /// Whether others are on their way that take their place.
    boolean isLeaving() {
        return leaving;
    }

    /// Whether what can be set is shown.
    boolean preferring() {
        return all.stream().anyMatch(open -> open.hold().frame().preferring());
    }

    /// Shows what can be set.
    void prefer() {
        front().ifPresent(open -> open.hold().frame().prefer());
    }

    /// Has all of them take no more, remember how they look, and save; done, or failed, when that is through.
    CompletionStage<Void> rest() {
        leaving = true;
        all.forEach(open -> open.hold().frame().rest());
        return saved();
    }

    private CompletionStage<Void> saved() {
        return CompletableFuture.allOf(all.stream()
                .flatMap(open -> Stream.of(
                        open.hold().open().flush(), open.hold().frame().keep()))
                .map(CompletionStage::toCompletableFuture)
                .toArray(CompletableFuture<?>[]::new));
    }

    /// Notes what was written in all of them and how they look, for the program is about to go unasked; done when that
    /// is kept. Any thread.
    CompletionStage<Void> note() {
        return CompletableFuture.supplyAsync(this::saved, shared.background().window())
                .thenCompose(saved -> saved)
                // What the windows gave the library to keep stands before this.
                .thenCompose(_ -> shared.background().run(() -> {}));
    }

    /// Takes all of them away, as they are.
    void hide() {
        closing.addAll(all);
        List.copyOf(all).forEach(open -> open.hold().frame().hide());
    }

    /// Ends what they have in common, with the program: those that are open stay remembered.
    void end() {
        closing.addAll(all);
        shared.close();
    }

    // ---- one by one

    /// A window and what it sees of the others.
    private final class Open implements OtherWindows, OpenElsewhere {
        private final ObservableList<Other> others = FXCollections.observableArrayList();
        private final int number;
        private final WindowWiring window;

        Open(Stage stage, WindowBeginning beginning) {
            number = beginning.settings().number();
            window = new WindowWiring(stage, shared, beginning, this, this);
        }

        int number() {
            return number;
        }

        void begin(List<Path> files) {
            window.begin(files);
        }

        WindowWiring.Hold hold() {
            return window.hold();
        }

        /// Whether that post lies in this one.
        boolean lies(PostId post) {
            return hold().pages().has(post);
        }

        void toFront() {
            hold().frame().toFront();
        }

        private Stream<Open> rest() {
            return all.stream().filter(open -> open != this);
        }

        @Override
        public boolean has(PostId post) {
            return rest().anyMatch(open -> open.lies(post));
        }

        @Override
        public boolean show(PostId post) {
            Optional<Open> there = rest().filter(open -> open.lies(post)).findFirst();
            there.ifPresent(open -> {
                open.toFront();
                open.hold().pages().turnTo(post);
            });
            return there.isPresent();
        }

        @Override
        public ObservableList<Other> others() {
            return others;
        }

        @Override
        public void another() {
            Windows.this.another(hold().frame().now());
        }

        @Override
        public void apart(PostId post) {
            if (!show(post)) {
                var _ = hold().pages()
                        .release(post)
                        .thenRun(() -> Windows.this.apart(post, hold().frame().now()));
            }
        }

        @Override
        public void next() {
            if (!others.isEmpty()) {
                all.get((all.indexOf(this) + 1) % all.size()).toFront();
            }
        }

        @Override
        public void close() {
            Windows.this.close(this);
        }

        @Override
        public void quit() {
            List.copyOf(all).forEach(Windows.this::close);
        }

        private void look() {
            others.setAll(
                    rest().map(open -> new Other(open.hold().open().title().get(), open::toFront))
                            .toList());
        }
    }

    private Open open(Stage stage, WindowBeginning beginning, List<Path> files) {
        Open open = new Open(stage, beginning.with(beginning.memory().on(WindowPlace.rooms())));
        all.add(open);
        numbers.add(open.number());
        open.begin(files);
        open.hold().open().title().subscribe(_ -> all.forEach(Open::look));
        stage.focusedProperty().subscribe(focused -> {
            if (focused) {
                front = Optional.of(open);
            }
        });
        stage.showingProperty().subscribe(shown -> {
            if (!shown) {
                gone(open);
            }
        });
        return open;
    }

    /// Between being read and being shown its post may have been opened in another.
    private boolean openUnlessOpen(WindowBeginning beginning) {
        boolean free =
                all.stream().noneMatch(open -> open.lies(beginning.first().id()));
        if (free) {
            open(new Stage(), beginning, List.of());
        } else {
            beginning.pipeline().close();
        }
        return free;
    }

    /// Begins one with the post changed last of those that lie in none, or with an empty one where all do.
    private void another(WindowMemory like) {
        Wiring wiring = shared.wiring();
        Set<PostId> taken =
                all.stream().flatMap(open -> open.hold().pages().posts()).collect(Collectors.toSet());
        ask(
                        like,
                        () -> WindowBeginning.newest(wiring, taken)
                                .flatMap(wiring.posts()::find)
                                .or(() -> Optional.of(wiring.posts()
                                        .save(Post.begin(wiring.clock().instant())))))
                .thenAccept(found -> found.filter(beginning -> !openUnlessOpen(beginning))
                        .ifPresentOrElse(_ -> another(like), this::remember));
    }

    /// Begins one with that post, which was put away where it lay.
    private void apart(PostId post, WindowMemory like) {
        Wiring wiring = shared.wiring();
        ask(like, () -> wiring.autosave().unsaved(post).or(() -> wiring.posts().find(post)))
                .thenAccept(found -> {
                    found.ifPresent(this::openUnlessOpen);
                    remember();
                });
    }

    private CompletionStage<Optional<WindowBeginning>> ask(WindowMemory like, Supplier<Optional<Post>> first) {
        int number = IntStream.iterate(1, each -> each + 1)
                .filter(numbers::add)
                .findFirst()
                .orElseThrow();
        WindowSettings settings = new WindowSettings(shared.wiring().settings(), number);
        return shared.background()
                .ask(() -> first.get()
                        .map(post -> WindowBeginning.of(shared.wiring(), settings, like.another(post.id()), post)))
                .whenComplete((found, failure) -> {
                    if (failure != null) {
                        LOG.log(Level.WARNING, "no window can be opened", failure);
                        say(Messages.text("desk.refused"));
                    }
                    numbers.remove(number);
                });
    }

    /// Saved, or not at all. What all are asked at once, by a command or by the system, is the program's end: it begins
    /// with all of them again.
    private void close(Open open) {
        if (closing.add(open)) {
            open.hold().frame().ready().thenAccept(may -> {
                if (may) {
                    open.hold().frame().leave();
                } else {
                    closing.remove(open);
                }
            });
        }
    }

    private void gone(Open open) {
        all.remove(open);
        closing.remove(open);
        numbers.remove(open.number());
        front = front.filter(last -> !last.equals(open));
        if (all.isEmpty()) {
            shared.close();
        } else if (!closing.containsAll(all)) {
            remember();
            all.forEach(Open::look);
        }
    }

    private void remember() {
        List<Integer> open = all.stream().map(Open::number).toList();
        shared.background()
                .run(() -> WindowSettings.keepOpen(shared.wiring().settings(), open))
                .whenComplete((_, failure) -> {
                    if (failure != null) {
                        LOG.log(Level.WARNING, "which windows are open is not remembered", failure);
                    }
                });
    }

    /// The one that was used last.
    private Optional<Open> front() {
        return front.or(() -> all.stream().reduce((_, last) -> last));
    }

    private void say(String words) {
        front().ifPresent(open -> open.hold().desk().say(words));
    }
}

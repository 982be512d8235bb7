package app.byline;

import app.byline.counting.ReadingTime;
import app.byline.platform.Folders;
import app.byline.ui.Background;
import app.byline.ui.FxExecutor;
import app.byline.ui.Habits;
import app.byline.ui.drawing.DiagramProcess;
import app.byline.ui.drawing.Diagrams;
import app.byline.ui.library.DraggedPosts;
import app.byline.ui.recovery.CareModel;
import app.byline.ui.theme.OwnSheets;
import app.byline.ui.theme.Themes;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.nio.file.Path;
import java.util.function.Consumer;

/// What the windows of a library have in common and is there once; [Windows]' part. JavaFX's thread.
final class SharedWiring implements AutoCloseable {
    private static final Logger LOG = System.getLogger(SharedWiring.class.getName());

    private final Opening found;
    private final Background background;
    private final Background web;
    private final Consumer<URI> browser;
    private final Consumer<Consumer<Path>> reopen;
    private final Themes themes = new Themes(FxExecutor.systemColours());
    private final Habits habits;
    private final Diagrams diagrams;
    private final CareModel care;
    private final OwnSheets styles;
    private final Consumer<String> say;
    private final DraggedPosts dragged = new DraggedPosts();

    /// `browser` opens an address outside the program; `reopen` closes the library, lets something be done to its file,
    /// and shows what is there then; `say` tells the author something.
    SharedWiring(
            Opening found,
            Background background,
            Consumer<URI> browser,
            Consumer<Consumer<Path>> reopen,
            Consumer<String> say) {
        this.found = found;
        this.background = background;
        this.browser = browser;
        this.reopen = reopen;
        web = new Background(Thread::startVirtualThread, background.window());
        themes.wear(found.windows().getFirst().memory().looks());
        habits = new Habits(found.wiring().settings(), background, ReadingTime.USUAL);
        diagrams = new Diagrams(DiagramProcess.command(Byline.class.getName()), background.window());
        care = new CareModel(found.wiring().care(), web, reopen);
        this.say = say;
        styles = new OwnSheets(Folders.beside(found.library(), "styles"), themes, web, say);
    }

    /// Takes up what waits, once a window is shown.
    void begin() {
        Wiring wiring = found.wiring();
        background.run(wiring::startSending);
        background.run(wiring::startFetching);
        web.run(wiring.publishing().embeds()::tidy);
        web.run(this::tidyParcels);
        background.run(wiring::startSynchronising);
        care.start();
        styles.begin();
    }

    private void tidyParcels() {
        try {
            found.wiring().parcels().tidy();
        } catch (IOException e) {
            LOG.log(Level.WARNING, "what earlier programs left of drags is still there", e);
        }
    }

    /// The library as it was found.
    Opening found() {
        return found;
    }

    Wiring wiring() {
        return found.wiring();
    }

    /// For the library's own work.
    Background background() {
        return background;
    }

    /// For what may take long, or waits for a library or a site: it is done beside the library's own work.
    Background web() {
        return web;
    }

    Consumer<URI> browser() {
        return browser;
    }

    Consumer<Consumer<Path>> reopen() {
        return reopen;
    }

    /// How all of them look; each has its own that follow these.
    Themes themes() {
        return themes;
    }

    Habits habits() {
        return habits;
    }

    Diagrams diagrams() {
        return diagrams;
    }

    CareModel care() {
        return care;
    }

    OwnSheets styles() {
        return styles;
    }

    /// Tells the author something.
    Consumer<String> say() {
        return say;
    }

    /// Posts on their way from one of the windows to another.
    DraggedPosts dragged() {
        return dragged;
    }

    /// Ends it with the last window; once more does nothing.
    @Override
    public void close() {
        care.stop();
        styles.close();
        diagrams.close();
    }
}

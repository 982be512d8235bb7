package app.byline.ui.drawing;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// Formulas, by KaTeX: https://katex.org/docs/options. JavaFX's thread.
final class MathDrawer implements Drawer {
    private final LibraryWorker worker;

    MathDrawer(WorkerPage page) {
        worker = new LibraryWorker(page, "math", List.of("katex/katex.min.js", "math-worker.js"));
    }

    @Override
    public void draw(Order order, Consumer<Optional<String>> done) {
        Object message = Map.of("source", order.source(), "display", order.kind() == Order.Kind.DISPLAY);
        worker.ask(message, answer -> done.accept(answer.path("html").asStringOpt()));
    }

    /// What the page needs to show formulas: the library's style sheet, its fonts within it. Blocking.
    static String css() {
        return MathFonts.within(Library.text("katex/katex.min.css"));
    }
}

package app.byline.ui.drawing;

import app.byline.code.CodeColours;
import app.byline.code.Highlighted;
import app.byline.markdown.Style;
import app.byline.ui.Background;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/// The colours of code out of the drawings that the preview shows: what is drawn for one is there for the other.
/// JavaFX's thread.
public final class DrawnCode implements CodeColours {
    private final Drawings drawings;
    private final Background background;

    public DrawnCode(Drawings drawings, Background background) {
        this.drawings = drawings;
        this.background = background;
    }

    @Override
    public CompletionStage<Optional<List<Style>>> of(String language, String source) {
        Order order = new Order(Order.Kind.CODE, source, language, false);
        CompletableFuture<Optional<String>> drawn = new CompletableFuture<>();
        drawings.known(order)
                .ifPresentOrElse(known -> drawn.complete(known.html()), () -> drawings.draw(order, drawn::complete));
        return drawn.thenCompose(
                html -> background.ask(() -> html.flatMap(found -> Highlighted.styles(source, found))));
    }
}

package app.byline.ui.history;

import app.byline.markdown.Rendered;
import app.byline.markdown.Styles;
import app.byline.ui.Background;
import app.byline.ui.preview.PreviewPane;
import app.byline.ui.text.Messages;
import app.byline.ui.theme.Themes;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;

/// A revision and the text now on one page that looks as the preview does and keeps its rules: what is gone struck
/// through, what is new underlined. JavaFX's thread.
final class ComparedPage {
    private static final Logger LOG = System.getLogger(ComparedPage.class.getName());

    private final PreviewPane page;
    private final Background background;
    private long asked;
    private int firstChange;

    /// `page` is a preview of its own.
    ComparedPage(PreviewPane page, Themes themes, Background background) {
        this.page = page;
        this.background = background;
        themes.palette().subscribe(page::colours);
        themes.textSize().subscribe(size -> page.zoom(size.percent() / 100.0));
        page.name(Messages.text("history.rendered.page"));
        page.node().setId("history-page");
        page.shownVersion().addListener((_, _, shown) -> {
            if (shown.longValue() == asked) {
                page.follow(firstChange);
            }
        });
    }

    Node node() {
        return page.node();
    }

    void show(Optional<Comparison> comparison) {
        long now = ++asked;
        if (comparison.isEmpty()) {
            page.show(null);
            return;
        }
        Comparison wanted = comparison.get();
        background.ask(() -> RenderedComparison.of(wanted.then(), wanted.now())).whenComplete((found, failure) -> {
            if (failure != null) {
                LOG.log(Level.WARNING, "two versions can't be compared", failure);
            } else if (now == asked) {
                firstChange = found.firstChange();
                page.show(new Rendered(now, true, found.blocks(), Styles.NONE, List.of()));
            }
        });
    }
}

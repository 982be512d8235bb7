package app.byline.ui.editor;

import app.byline.ui.Soon;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.Bounds;
import org.fxmisc.richtext.CodeArea;

/// Holds the line with the caret at one height, as a typewriter does: the text moves, the eye stays. Where the text
/// ends above or below, room is left free. JavaFX's thread.
public final class Typewriter {
    /// The height of the caret's line in the view, 0 its top and 1 its foot.
    private static final double HEIGHT = 0.42;

    private final CodeArea area;
    private final Measure measure;
    private final Soon soon;
    private final BooleanProperty on = new SimpleBooleanProperty(this, "on");

    /// `window` runs what is to be done after this round of events.
    Typewriter(CodeArea area, Measure measure, Executor window) {
        this.area = area;
        this.measure = measure;
        soon = new Soon(window, this::look);
        on.addListener((_, _, now) -> {
            if (now) {
                soon();
            } else {
                measure.free(0, 0);
            }
        });
        area.caretPositionProperty().addListener((_, _, _) -> soon());
        area.heightProperty().addListener((_, _, _) -> soon());
        // Lines are wrapped elsewhere then.
        area.widthProperty().addListener((_, _, _) -> soon());
    }

    public BooleanProperty on() {
        return on;
    }

    /// Once a round of events, when the text is laid out.
    private void soon() {
        if (on.get()) {
            soon.ask();
        }
    }

    private void look() {
        if (on.get() && area.getScene() != null) {
            area.layout();
            caret().or(this::found).ifPresent(this::hold);
        }
    }

    /// The caret of a view that shows it no longer: one that became lower has no more use for all the room left free,
    /// and might have none beside it for the text.
    private Optional<Bounds> found() {
        measure.free(0, 0);
        area.requestFollowCaret();
        area.layout();
        return caret();
    }

    private Optional<Bounds> caret() {
        return area.localToScreen(0, 0) == null
                ? Optional.empty()
                : area.getCaretBounds().map(area::screenToLocal);
    }

    private void hold(Bounds caret) {
        double wanted = area.getHeight() * HEIGHT;
        double above = area.getEstimatedScrollY()
                + caret.getCenterY()
                - area.getPadding().getTop();
        double below = area.getTotalHeightEstimate() - above;
        double top = Math.max(0, wanted - above);
        measure.free(top, Math.max(0, area.getHeight() - wanted - below));
        area.layout();
        area.scrollYToPixel(Math.max(0, above - (wanted - area.getPadding().getTop())));
    }
}

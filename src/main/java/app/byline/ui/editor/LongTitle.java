package app.byline.ui.editor;

import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.scene.control.TextField;
import javafx.scene.text.Text;

/// Sets a title that is too long for its line in smaller letters, so that all of it is seen; in two steps, so that it
/// seldom changes its size while it is typed. JavaFX's thread.
final class LongTitle {
    /// A field keeps this free at its sides.
    private static final double SIDES = 4;
    /// What a title has left before it gets larger letters.
    private static final double SPARE = 1.03;

    /// Parts of the usual size, as `editor.css` has them.
    private enum Step {
        USUAL(1),
        LONG(1.4 / 1.7),
        LONGER(1.25 / 1.7);

        private final double part;

        Step(double part) {
            this.part = part;
        }
    }

    private final TextField field;
    private Step step = Step.USUAL;
    /// The one whose letters the field has: style sheets are applied later.
    private Step worn = Step.USUAL;

    private LongTitle(TextField field) {
        this.field = field;
    }

    static void on(TextField field) {
        LongTitle title = new LongTitle(field);
        field.textProperty().addListener((_, _, _) -> title.fit());
        field.widthProperty().addListener((_, _, _) -> title.fit());
        field.fontProperty().addListener((_, _, _) -> {
            title.worn = title.step;
            title.fit();
        });
    }

    private void fit() {
        double room = field.getWidth() - SIDES;
        if (room <= 0) {
            return;
        }
        Text measured = new Text(field.getText());
        measured.setFont(field.getFont());
        double usual = measured.getLayoutBounds().getWidth() / worn.part;
        wear(fits(Step.USUAL, usual, room) ? Step.USUAL : fits(Step.LONG, usual, room) ? Step.LONG : Step.LONGER);
    }

    /// Letters do not grow quite in proportion: without some room to spare a title could go to and fro for ever.
    private boolean fits(Step wanted, double usual, double room) {
        return usual * wanted.part * (wanted.part > worn.part ? SPARE : 1) <= room;
    }

    private void wear(Step fitting) {
        step = fitting;
        for (Step each : Step.values()) {
            field.pseudoClassStateChanged(
                    PseudoClass.getPseudoClass(each.name().toLowerCase(Locale.ROOT)), each == fitting);
        }
    }
}

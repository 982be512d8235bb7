package app.byline.ui.atspi;

import app.byline.ui.atspi.Bus.Reply;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.Slider;
import javafx.scene.control.Spinner;
import javafx.scene.control.SpinnerValueFactory.DoubleSpinnerValueFactory;
import javafx.scene.control.SpinnerValueFactory.IntegerSpinnerValueFactory;

/// How much it is, of what has a measure: sliders, spinners, and how far something has come. JavaFX's thread.
final class ValueFace implements Face {
    private record Measure(double now, double least, double most, double step) {}

    @Override
    public String name() {
        return "org.a11y.atspi.Value";
    }

    @Override
    public boolean isOf(Heard heard) {
        return heard instanceof HeardNode(Node node)
                && switch (node) {
                    case Slider _, ProgressIndicator _ -> true;
                    case Spinner<?> spinner -> spinner.getValue() instanceof Number;
                    default -> false;
                };
    }

    @Override
    public List<String> properties() {
        return List.of("MinimumValue", "MaximumValue", "MinimumIncrement", "CurrentValue", "Text");
    }

    @Override
    public Reply property(String property, Heard heard) {
        Measure measure = measure(heard);
        return switch (property) {
            case "MinimumValue" -> new Reply("d", measure.least());
            case "MaximumValue" -> new Reply("d", measure.most());
            case "MinimumIncrement" -> new Reply("d", measure.step());
            case "CurrentValue" -> new Reply("d", measure.now());
            case "Text" -> new Reply("s", TextFace.words(heard).map(Words::text).orElse(""));
            default -> throw Face.unknown(property);
        };
    }

    private static Measure measure(Heard heard) {
        if (!(heard instanceof HeardNode(Node node))) {
            throw Face.unknown("value");
        }
        return switch (node) {
            case Slider slider ->
                new Measure(slider.getValue(), slider.getMin(), slider.getMax(), slider.getBlockIncrement());
            case ProgressIndicator progress -> new Measure(Math.max(0, progress.getProgress()), 0, 1, 0);
            case Spinner<?> spinner -> measure(spinner);
            default -> throw Face.unknown("value");
        };
    }

    private static Measure measure(Spinner<?> spinner) {
        double now = spinner.getValue() instanceof Number number ? number.doubleValue() : 0;
        return switch (spinner.getValueFactory()) {
            case IntegerSpinnerValueFactory whole ->
                new Measure(now, whole.getMin(), whole.getMax(), whole.getAmountToStepBy());
            case DoubleSpinnerValueFactory parts ->
                new Measure(now, parts.getMin(), parts.getMax(), parts.getAmountToStepBy());
            default -> new Measure(now, now, now, 0);
        };
    }

    @Override
    public void set(String property, Heard heard, Object value) {
        if (!property.equals("CurrentValue") || !(heard instanceof HeardNode(Node node))) {
            throw Face.unknown(property);
        }
        double wanted = ((Number) value).doubleValue();
        switch (node) {
            case Slider slider -> slider.setValue(wanted);
            case Spinner<?> spinner -> {
                switch (spinner.getValueFactory()) {
                    case IntegerSpinnerValueFactory whole ->
                        whole.setValue(Math.clamp(Math.round(wanted), whole.getMin(), whole.getMax()));
                    case DoubleSpinnerValueFactory parts -> parts.setValue(wanted);
                    default -> throw Face.unknown(property);
                }
            }
            default -> throw Face.unknown(property);
        }
    }

    @Override
    public Reply call(String method, Heard heard, Given given) {
        throw Face.unknown(method);
    }
}

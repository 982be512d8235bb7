package app.byline.ui.counts;

import app.byline.counting.LongSentence;
import app.byline.counting.Readability;
import app.byline.ui.Wrapping;
import app.byline.ui.editor.CountModel;
import app.byline.ui.editor.CountModel.Counts;
import app.byline.ui.publish.Form;
import app.byline.ui.text.Messages;
import java.util.Locale;
import java.util.OptionalInt;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// How easily the open post is read, and its longest sentences, each a click away. JavaFX's thread.
final class ReadingView {
    /// Of a sentence, as many characters as tell which it is.
    private static final int EXCERPT = 60;

    private final CountModel model;
    private final Label ease = Form.wrapped("");
    private final Label measure = Form.hint("");
    private final Label head = new Label(Messages.text("counts.long"));
    private final VBox sentences = new VBox();
    private final VBox box = new VBox(ease, measure, head, sentences);

    ReadingView(CountModel model) {
        this.model = model;
        ease.setId("readability");
        ease.getStyleClass().add("counts-value");
        head.getStyleClass().add("form-label");
        sentences.setId("long-sentences");
        box.getStyleClass().add("form-row");
    }

    Node node() {
        return box;
    }

    void show(Counts counts) {
        ease.setText(counts.readability().map(ReadingView::ease).orElseGet(() -> Messages.text("counts.ease.unknown")));
        measure.setText(counts.readability()
                .map(read -> Messages.text(
                        "counts.ease.measure",
                        Messages.text("counts.formula." + key(read.formula())),
                        Math.round(read.score()),
                        Math.round((double) counts.post().flow().words()
                                / counts.post().sentences())))
                .orElse(""));
        Form.show(measure, counts.readability().isPresent());
        Form.show(head, !counts.longest().isEmpty());
        sentences.getChildren().setAll(counts.longest().stream().map(this::link).toList());
    }

    private static String ease(Readability read) {
        String words = Messages.text("counts.ease." + key(read.ease()));
        OptionalInt grade = read.grade();
        return grade.isPresent() ? Messages.text("counts.ease.grade", words, grade.getAsInt()) : words;
    }

    private Node link(LongSentence sentence) {
        String text = sentence.text();
        String excerpt = text.length() <= EXCERPT
                ? text
                : text.substring(0, wordEnd(text)).strip() + "…";
        Hyperlink link = new Hyperlink(Messages.text("counts.long.row", sentence.words(), excerpt));
        Wrapping.on(link);
        link.setOnAction(_ -> {
            link.setVisited(false);
            model.show(sentence);
        });
        return link;
    }

    /// Where the last word ends of which all is within the excerpt; at its end where no word does.
    private static int wordEnd(String text) {
        int blank = text.lastIndexOf(' ', EXCERPT);
        return blank > EXCERPT / 2 ? blank : EXCERPT;
    }

    private static String key(Enum<?> one) {
        return one.name().toLowerCase(Locale.ROOT);
    }
}

package app.byline.ui.editor;

import app.byline.grammar.Finding;
import app.byline.grammar.Grammar;
import app.byline.grammar.Paragraph;
import app.byline.grammar.Paragraphs;
import app.byline.markdown.LongText;
import app.byline.markdown.Styles;
import app.byline.markdown.edit.Stretch;
import app.byline.spelling.Language;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;

/// A text as it is when its grammar is looked over. Immutable; any thread but JavaFX's, for it reads the text.
record Proofs(LongText body, Styles styles, Language language) {
    /// The paragraphs of the blocks of which something lies in `around`, those in `seen` first.
    List<Paragraph> nearest(Stretch around, Stretch seen) {
        int from = body.length();
        int to = 0;
        for (Styles.Run run : styles.runs()) {
            if (run.to() > around.from() && run.from() <= around.to()) {
                from = Math.min(from, run.from());
                to = Math.max(to, run.to());
            }
        }
        if (from >= to) {
            return List.of();
        }
        return paragraphs(from, to).stream()
                .sorted(Comparator.comparing(paragraph -> paragraph.to() < seen.from() || paragraph.from() > seen.to()))
                .toList();
    }

    private List<Paragraph> paragraphs(int from, int to) {
        return Paragraphs.of(body.substring(from, to), from, styles.between(from, to));
    }

    /// The nearest finding behind the caret, or before it, around the end, of those that are `wanted`. Empty, too, as
    /// soon as it no longer `matters`.
    Optional<Finding> next(
            Grammar grammar, int caret, boolean forward, Predicate<Finding> wanted, BooleanSupplier matters) {
        List<Paragraph> all = paragraphs(0, body.length());
        List<Paragraph> ordered = new ArrayList<>(forward ? all : all.reversed());
        int passed = 0;
        while (passed < ordered.size()
                && (forward
                        ? ordered.get(passed).to() < caret
                        : ordered.get(passed).from() >= caret)) {
            passed++;
        }
        Collections.rotate(ordered, -passed);
        // What of the caret's own paragraph is on its other side comes last.
        ordered.stream().findFirst().ifPresent(ordered::add);
        for (int i = 0; i < ordered.size() && matters.getAsBoolean(); i++) {
            boolean own = i == 0;
            List<Finding> found = grammar.look(language.tag(), List.of(ordered.get(i)), 1).findings().stream()
                    .filter(wanted)
                    .filter(finding -> !own || passed(finding, caret, forward))
                    .toList();
            if (!found.isEmpty()) {
                return Optional.of(forward ? found.getFirst() : found.getLast());
            }
        }
        return Optional.empty();
    }

    private static boolean passed(Finding finding, int caret, boolean forward) {
        return forward ? finding.from() >= caret : finding.to() < caret;
    }
}

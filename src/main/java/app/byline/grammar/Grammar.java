package app.byline.grammar;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Looks paragraphs over, and remembers what was said of them: only one that has changed is asked about again.
/// Blocking; any thread.
public final class Grammar {
    /// Paragraphs that are remembered: those of a long book.
    private static final int REMEMBERED = 10_000;

    private final GrammarEngine engine;
    private final Map<Asked, List<Remark>> known = new LinkedHashMap<>(256, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Asked, List<Remark>> eldest) {
            return size() > REMEMBERED;
        }
    };

    private record Asked(String language, String text) {}

    /// What is known of some paragraphs; not `complete` where the rest must be asked for again.
    public record Report(List<Finding> findings, boolean complete) {}

    public Grammar(GrammarEngine engine) {
        this.engine = engine;
    }

    /// Whether there is something to ask.
    public boolean isThere() {
        return engine.isThere();
    }

    /// What is wrong with these paragraphs, in their order in the post. Of those that are not known yet only the first
    /// `most` are looked over, so that whoever asks can see in between whether it still matters.
    ///
    /// @throws UncheckedIOException when the engine gives no answer
    public Report look(String language, List<Paragraph> paragraphs, int most) {
        List<Finding> findings = new ArrayList<>();
        int asked = 0;
        boolean complete = true;
        for (Paragraph paragraph : paragraphs) {
            Optional<List<Remark>> said = said(language, paragraph);
            if (said.isEmpty() && asked < most) {
                said = Optional.of(ask(language, paragraph));
                asked++;
            }
            complete &= said.isPresent();
            said.ifPresent(remarks -> findings.addAll(paragraph.findings(remarks)));
        }
        findings.sort(Comparator.comparingInt(Finding::from));
        return new Report(List.copyOf(findings), complete);
    }

    private Optional<List<Remark>> said(String language, Paragraph paragraph) {
        synchronized (known) {
            return Optional.ofNullable(known.get(new Asked(language, paragraph.text())));
        }
    }

    private List<Remark> ask(String language, Paragraph paragraph) {
        try {
            List<Remark> remarks = engine.remarks(language, paragraph.text()).stream()
                    .sorted(Comparator.comparingInt(Remark::from))
                    .toList();
            synchronized (known) {
                known.put(new Asked(language, paragraph.text()), remarks);
            }
            return remarks;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

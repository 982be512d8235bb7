package app.byline.markdown;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/// Definitions whose uses are looked for, all at once: one by one, a text of many would take the square of its length.
final class Sought {
    private final Set<Integer> labels = new HashSet<>();
    private final Set<String> words = new HashSet<>();
    /// Whether any text may use one of them.
    private boolean anywhere;

    private Sought() {}

    static Sought of(List<Definition> definitions) {
        Sought sought = new Sought();
        for (Definition definition : definitions) {
            if (definition.isBracketed()) {
                sought.labels.add(Bracketed.hash(definition.label()));
            } else if (definition.isWord()) {
                sought.words.add(definition.label());
            } else {
                sought.anywhere = true;
            }
        }
        return sought;
    }

    /// Whether a text, and what stands in brackets in it, may use one of them. Never false where it does.
    boolean mayBeUsedIn(Supplier<String> text, Bracketed bracketed) {
        return anywhere || bracketed.mayNameAny(labels) || (!words.isEmpty() && Words.anyIn(text.get(), words));
    }
}

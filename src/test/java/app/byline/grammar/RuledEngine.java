package app.byline.grammar;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A grammar in which some words are always wrong, and others right in their place.
public final class RuledEngine implements GrammarEngine {
    private final Map<String, List<String>> rules = new LinkedHashMap<>();
    /// What was asked, in order.
    public final List<String> asked = new ArrayList<>();

    public volatile boolean there = true;
    public volatile boolean dead;

    /// From now on these are right where `wrong` is written.
    public RuledEngine with(String wrong, String... right) {
        rules.put(wrong, List.of(right));
        return this;
    }

    @Override
    public boolean isThere() {
        return there;
    }

    @Override
    public synchronized List<Remark> remarks(String language, String text) throws IOException {
        asked.add(text);
        if (dead) {
            throw new IOException("the engine died");
        }
        List<Remark> remarks = new ArrayList<>();
        rules.forEach((wrong, right) -> {
            for (int at = text.indexOf(wrong); at >= 0; at = text.indexOf(wrong, at + 1)) {
                String rule = wrong.replace(' ', '_');
                remarks.add(new Remark(
                        at, at + wrong.length(), rule, "About “" + wrong + "”", "Not “" + wrong + "” here.", right));
            }
        });
        remarks.sort(Comparator.comparingInt(Remark::from));
        return remarks;
    }

    @Override
    public void close() {
        // It runs nothing.
    }
}

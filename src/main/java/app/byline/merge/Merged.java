package app.byline.merge;

import app.byline.merge.Passage.Agreed;
import app.byline.merge.Passage.Both;
import java.util.List;

/// What became of two changes of one text.
public sealed interface Merged {
    /// All that either side wrote, in one text.
    String text();

    /// Where both changed the same, in order.
    List<Both> conflicts();

    /// The changes fit beside each other.
    record Whole(String text) implements Merged {
        @Override
        public List<Both> conflicts() {
            return List.of();
        }
    }

    /// At least one passage was changed by both. All passages in order are the text.
    record Overlapping(List<Passage> passages) implements Merged {
        public Overlapping {
            passages = List.copyOf(passages);
        }

        /// Both versions of such a passage, one behind the other; as blocks of their own where they were blocks.
        @Override
        public String text() {
            StringBuilder text = new StringBuilder();
            for (int at = 0; at < passages.size(); at++) {
                switch (passages.get(at)) {
                    case Agreed agreed -> text.append(agreed.text());
                    case Both both -> text.append(both.text(isBlock(text, at) ? "\n" : ""));
                }
            }
            return text.toString();
        }

        /// Whether empty lines, or the text's ends, stand around it.
        private boolean isBlock(StringBuilder before, int at) {
            boolean begins = before.isEmpty() || before.toString().endsWith("\n\n");
            boolean ends = at + 1 == passages.size()
                    || (passages.get(at + 1) instanceof Agreed next
                            && next.text().startsWith("\n"));
            return begins && ends;
        }

        @Override
        public List<Both> conflicts() {
            return passages.stream()
                    .filter(Both.class::isInstance)
                    .map(Both.class::cast)
                    .toList();
        }
    }
}

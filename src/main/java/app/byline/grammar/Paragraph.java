package app.byline.grammar;

import app.byline.grammar.Finding.Replacement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A paragraph as its readers read it, without marks, and where each of its characters stands in the Markdown. In the
/// place of code, formulas and emoji, which are part of a sentence but not of its grammar, something stands that
/// nothing is said of.
public final class Paragraph {
    /// What is no mistake where a paragraph is no sentence, as an item of a list.
    private static final Set<String> OF_SENTENCES = Set.of("UPPERCASE_SENTENCE_START");

    private final String text;
    /// Of each character of the text: where what stands for it begins and ends in the Markdown.
    private final int[] starts;
    private final int[] ends;
    /// Of each character of the text: whether it only stands in for something.
    private final boolean[] standsIn;
    /// Whether it is an item or a heading.
    private final boolean isPart;

    Paragraph(String text, int[] starts, int[] ends, boolean[] standsIn, boolean isPart) {
        this.text = text;
        this.starts = starts;
        this.ends = ends;
        this.standsIn = standsIn;
        this.isPart = isPart;
    }

    /// What is read.
    public String text() {
        return text;
    }

    /// Where it begins in the Markdown.
    public int from() {
        return starts[0];
    }

    /// Where it ends.
    public int to() {
        return ends[ends.length - 1];
    }

    /// What remarks on its text say of the Markdown, in order, none within another.
    List<Finding> findings(List<Remark> remarks) {
        List<Finding> findings = new ArrayList<>();
        int end = 0;
        for (Remark remark : remarks) {
            if (remark.from() >= end
                    && remark.from() < remark.to()
                    && remark.to() <= text.length()
                    && isMeant(remark)) {
                findings.add(finding(remark));
                end = remark.to();
            }
        }
        return findings;
    }

    private boolean isMeant(Remark remark) {
        if (isPart && OF_SENTENCES.contains(remark.rule())) {
            return false;
        }
        // The word beside the stand-in may be right beside what it stands for, too.
        int last = Math.min(text.length(), remark.to() + 2);
        for (int i = Math.max(0, remark.from() - 2); i < last; i++) {
            if (standsIn[i]) {
                return false;
            }
        }
        return true;
    }

    private Finding finding(Remark remark) {
        return new Finding(
                starts[remark.from()],
                ends[remark.to() - 1],
                remark.rule(),
                remark.name(),
                remark.message(),
                remark.replacements().stream()
                        .flatMap(other -> replacement(remark, other).stream())
                        .toList());
    }

    /// What of the Markdown gives way to other words; empty where there are marks within that.
    private Optional<Replacement> replacement(Remark remark, String other) {
        int from = remark.from();
        int to = remark.to();
        int begin = 0;
        int end = other.length();
        while (from < to - 1 && begin < end && text.charAt(from) == other.charAt(begin)) {
            from++;
            begin++;
        }
        while (to - 1 > from && end > begin && text.charAt(to - 1) == other.charAt(end - 1)) {
            to--;
            end--;
        }
        for (int i = from + 1; i < to; i++) {
            if (starts[i] != ends[i - 1]) {
                return Optional.empty();
            }
        }
        int zero = starts[remark.from()];
        return Optional.of(
                new Replacement(other, starts[from] - zero, ends[to - 1] - zero, other.substring(begin, end)));
    }
}

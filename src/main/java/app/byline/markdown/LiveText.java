package app.byline.markdown;

import app.byline.markdown.LongText.Change;
import app.byline.markdown.construct.FrontMatterBlock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A text that changes, read only as far as it changed. It is kept as sections that tile it; a change makes those it
/// touches unread, and each [#step] reads the first unread ones again. Reading begins at the section before, whose
/// first line no change has touched, and is over when a section begins where an unchanged one began: a block is read
/// line by line, so all that follows is read as before. When what the text defines has changed, what may use it is
/// unread too. The result is that of reading the whole. One thread. See docs/decisions/0021-read-what-changed.md.
final class LiveText {
    /// How much of a long text is read at a time, in characters.
    private static final int SLICE = 16_384;
    /// How much of an unchanged section shows that it is read as before.
    private static final int PROOF = 2_048;
    /// How much is read at a time at most, as long as it leads on.
    private static final int FARTHEST = 65_536;

    private final SectionParser parser = new SectionParser();
    private final SpanningHtml spanning = new SpanningHtml();
    private final int slice;
    private final List<Part> parts = new ArrayList<>();
    private LongText text = LongText.EMPTY;
    private Definitions definitions = Definitions.NONE;
    /// What the last change touched: read before anything else.
    private @Nullable Part urgent;
    /// How far to read at least; grows while no unchanged section is met.
    private int reach;
    /// Whether something that is counted has changed since the parts were numbered.
    private boolean recount;
    private String footnotes = "";

    /// What is read: `sections` take the place of the parts from `first` to before `next`, but for what is `left` of
    /// the last of these. `known` is what was taken as defined elsewhere.
    private record Progress(int first, int next, List<Section> sections, String left, List<Definition> known) {}

    LiveText() {
        this(SLICE);
    }

    /// `slice` is how much is read at a time, in characters.
    LiveText(int slice) {
        this.slice = slice;
    }

    /// What all of that text says.
    static Rendered read(String text) {
        LiveText live = new LiveText();
        live.change(LongText.of(text));
        while (!live.isRead()) {
            live.step();
        }
        return live.rendered(0);
    }

    /// Takes the text as it is now.
    void change(LongText now) {
        Change change = withHead(text.changeTo(now), headEnd(text), headEnd(now));
        text = now;
        if (change.isNone()) {
            return;
        }
        int first = 0;
        int start = 0;
        while (first + 1 < parts.size() && start + length(first) <= change.start()) {
            start += length(first++);
        }
        int next = first;
        int end = start;
        // The line behind the change is touched where the change ends at its beginning.
        while (next < parts.size() && end <= change.end()) {
            end += length(next++);
        }
        urgent = unread(first, next, text.substring(start, end + change.newEnd() - change.end()));
    }

    /// A head may begin with the first line or end with its last, and changes what all lines between are.
    private static Change withHead(Change change, int before, int after) {
        boolean untouched = before == after && change.start() >= before;
        if (change.isNone() || untouched || Math.max(before, after) == 0) {
            return change;
        }
        int end = Math.max(change.end(), Math.max(before, after - change.newEnd() + change.end()));
        return new Change(0, end, end + change.newEnd() - change.end());
    }

    /// Where what may be a head ends; 0 when there is none. The one thing that lines far behind make of the first ones.
    private static int headEnd(LongText text) {
        // Asked at each key, and few posts have one: nothing long is copied to see that there is none.
        return FrontMatterBlock.begins(text.substring(0, Math.min(text.length(), FrontMatterBlock.MARK)))
                ? FrontMatterBlock.end(text.substring(0, Math.min(text.length(), FrontMatterBlock.LONGEST + 1)))
                : 0;
    }

    /// Puts one unread part into the place of those from `first` to before `next`.
    private Part unread(int first, int next, String source) {
        List<Part> touched = parts.subList(first, next);
        List<Definition> defined = touched.stream()
                .flatMap(part -> part.section.definitions().stream())
                .toList();
        recount = recount || touched.stream().anyMatch(Part::isCounted);
        touched.clear();
        Part unread = new Part(Section.unread(source, defined), true);
        parts.add(first, unread);
        if (!defined.isEmpty()) {
            definitions = Definitions.of(parts);
        }
        return unread;
    }

    /// Whether all of it is read.
    boolean isRead() {
        return firstUnread() < 0;
    }

    /// Reads some of what is unread.
    void step() {
        int unread = urgent != null && urgent.unread ? parts.indexOf(urgent) : firstUnread();
        if (unread < 0) {
            return;
        }
        int first = Math.max(0, unread - 1);
        int begin = start(first);
        // A line of attributes belongs to the block before it.
        while (first > 0
                && text.substring(begin, Math.min(text.length(), begin + 1)).equals("{")) {
            begin -= length(--first);
        }
        Progress progress;
        do {
            progress = read(first, begin, unread);
        } while (progress == null);
        put(progress);
    }

    /// Reads from the part `first` on. Null when `reach` was not far enough to get anywhere; it is farther then.
    private @Nullable Progress read(int first, int begin, int unread) {
        int from = start(unread);
        int head = begin == 0 ? headEnd(text) : 0;
        int limit = Math.max(from + Math.max(reach, slice), head);
        int next = unread + 1;
        int end = from + length(unread);
        while (next < parts.size() && end < limit && (parts.get(next).unread || end < Math.max(from + reach, head))) {
            end += length(next++);
        }
        boolean cut = end > limit;
        if (cut) {
            end = Math.min(end, text.nextLine(limit - 1));
        } else if (next < parts.size()) {
            end = Math.min(end + length(next), text.nextLine(end + PROOF - 1));
        }
        Set<Part> inside = new HashSet<>();
        int inner = begin;
        for (int i = first; i < parts.size() && inner + length(i) <= end; i++) {
            inner += length(i);
            inside.add(parts.get(i));
        }
        String passage = text.substring(begin, end);
        List<Definition> known = definitions.outside(inside, passage);
        SectionParser.Reading reading = parser.read(passage, begin == 0, known);
        if (end < text.length() && reading.isOneSection()) {
            // Farther by so much that rendering what leads nowhere, and reading it, hardly count.
            reach = 4 * (end - from);
            return null;
        }
        List<Section> sections = reading.sections();
        Progress met = met(first, begin, unread, end, sections, known);
        if (met != null) {
            reach = 0;
            return met;
        }
        if (end == text.length()) {
            reach = 0;
            return new Progress(first, parts.size(), sections, "", known);
        }
        // The last one may go on behind the passage.
        List<Section> whole = sections.subList(0, sections.size() - 1);
        int done = begin + whole.stream().mapToInt(Section::length).sum();
        if (done <= from) {
            reach = 2 * (end - from);
            return null;
        }
        reach = Math.max(end - from, Math.min(2 * reach, FARTHEST));
        return upTo(done, first, unread, whole, known);
    }

    /// Where a section begins at which an unchanged part began.
    private @Nullable Progress met(
            int first, int begin, int unread, int end, List<Section> sections, List<Definition> known) {
        int old = unread + 1;
        int oldStart = start(unread) + length(unread);
        int start = begin;
        for (int i = 0; i < sections.size(); i++) {
            while (old < parts.size() && oldStart < start) {
                oldStart += length(old++);
            }
            if (i > 0
                    && old < parts.size()
                    && oldStart == start
                    && !parts.get(old).unread
                    && end - start >= Math.min(length(old), PROOF)) {
                return new Progress(first, old, sections.subList(0, i), "", known);
            }
            start += sections.get(i).length();
        }
        return null;
    }

    private Progress upTo(int done, int first, int unread, List<Section> sections, List<Definition> known) {
        int next = unread;
        int end = start(unread);
        while (end + length(next) <= done) {
            end += length(next++);
        }
        if (end == done) {
            parts.get(next).unread = true;
            return new Progress(first, next, sections, "", known);
        }
        return new Progress(first, next + 1, sections, text.substring(done, end + length(next)), known);
    }

    private void put(Progress progress) {
        List<Part> replaced = parts.subList(progress.first(), progress.next());
        List<Part> read = new ArrayList<>();
        progress.sections().forEach(section -> read.add(new Part(section, false)));
        recount = recount
                || replaced.stream().anyMatch(Part::isCounted)
                || read.stream().anyMatch(Part::isCounted);
        boolean defines =
                replaced.stream().anyMatch(Part::defines) || read.stream().anyMatch(Part::defines);
        List<Part> put = new ArrayList<>(read);
        if (!progress.left().isEmpty()) {
            List<Definition> defined =
                    new ArrayList<>(replaced.getLast().section.definitions());
            put.add(new Part(Section.unread(progress.left(), defined), true));
        }
        if (urgent != null && replaced.contains(urgent)) {
            urgent = progress.left().isEmpty() ? null : put.getLast();
        }
        List<Definition> doubtful = new ArrayList<>(progress.known());
        replaced.forEach(part -> doubtful.addAll(part.section.definitions()));
        replaced.clear();
        parts.addAll(progress.first(), put);
        if (defines) {
            redefine(read, progress.known(), doubtful);
        }
    }

    /// Makes unread what uses something that is defined otherwise now, or was read with `doubtful` taken for something
    /// that it is not.
    private void redefine(List<Part> read, List<Definition> known, List<Definition> doubtful) {
        Definitions before = definitions;
        definitions = Definitions.of(parts);
        List<Definition> changed = before.changed(definitions);
        Set<Part> fresh = new HashSet<>(read);
        List<Definition> mistaken = Stream.concat(changed.stream(), doubtful.stream())
                .filter(definition -> !definitions.asRead(definition.key(), fresh, known))
                .toList();
        if (changed.isEmpty() && mistaken.isEmpty()) {
            return;
        }
        Sought soughtByFresh = Sought.of(mistaken);
        Sought soughtByOthers = Sought.of(changed);
        int start = 0;
        for (Part part : parts) {
            Sought sought = fresh.contains(part) ? soughtByFresh : soughtByOthers;
            int from = start;
            start += part.section.length();
            int to = start;
            Supplier<String> source = () -> text.substring(from, to);
            if (sought.mayBeUsedIn(source, part.section.bracketed())) {
                part.unread = true;
            }
        }
    }

    /// All that is read so far, as what is shown of it.
    Rendered rendered(long version) {
        if (recount) {
            footnotes = new Numbering().number(parts);
            recount = false;
        }
        List<Block> blocks = new ArrayList<>();
        List<Heading> outline = new ArrayList<>();
        int line = 0;
        for (Part part : parts) {
            Section section = part.section;
            blocks.addAll(part.blocks(line));
            for (Heading heading : section.outline()) {
                outline.add(heading.moved(line));
            }
            line += section.lines();
        }
        if (!footnotes.isEmpty()) {
            // Behind the last line: none is theirs.
            blocks.add(new Block(footnotes, line + 1));
        }
        Styles styles = Styles.of(parts.stream().map(part -> part.section).toList());
        return new Rendered(version, isRead(), joined(blocks), styles, outline);
    }

    private List<Block> joined(List<Block> blocks) {
        if (parts.stream().noneMatch(Part::isLoose)) {
            return blocks;
        }
        List<SpanningHtml.Loose> loose = new ArrayList<>();
        parts.forEach(part -> part.section.blocks().forEach(placed -> loose.add(placed.loose())));
        if (loose.size() < blocks.size()) {
            // The footnotes.
            loose.add(SpanningHtml.Loose.NONE);
        }
        return spanning.joined(blocks, loose);
    }

    private int firstUnread() {
        for (int i = 0; i < parts.size(); i++) {
            if (parts.get(i).unread) {
                return i;
            }
        }
        return -1;
    }

    private int start(int part) {
        int start = 0;
        for (int i = 0; i < part; i++) {
            start += length(i);
        }
        return start;
    }

    private int length(int part) {
        return parts.get(part).section.length();
    }
}

package app.byline.grammar;

import app.byline.markdown.Style;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;

/// Cuts whole blocks of Markdown into the paragraphs that are read as sentences: of text, headings, items, quotes and
/// cells of tables, but not of code and HTML. Pure; any thread.
public final class Paragraphs {
    /// Longer than any paragraph of a person; a checker would take minutes.
    private static final int LONGEST = 8_000;
    /// Reads like a name.
    private static final String STAND_IN = "X";

    private static final char READ = ' ';
    /// Not read, and what is before and behind it is read as one.
    private static final char SILENT = '-';
    /// Part of the sentence, but no words.
    private static final char FOREIGN = 'x';
    /// No part of a paragraph.
    private static final char APART = '|';

    private static final Set<String> FOREIGNERS = Set.of("md-code", "md-math", "md-emoji", "md-shortcode");
    private static final Set<String> SILENTS = Set.of("md-url", "md-html", "md-mark");
    private static final Set<String> APARTS = Set.of("md-code-block", "md-front-matter", "md-kept");

    /// Notes and references by name, boxes of tasks, brackets of links to posts, what is before and behind lines, and
    /// what lets a sign be a sign: the groups are not read.
    private static final Pattern MARKS = Pattern.compile(String.join(
            "|",
            "(\\[\\^[^\\]\\n]*+\\]:?)",
            "(\\[)(?=[^\\]\\[\\n]*+\\]\\[)",
            "(\\]\\[[^\\]\\n]*+\\])",
            "(\\[\\[|\\]\\])",
            "(?m)^([ \\t>]++)",
            "(\\[[ xX]\\] )",
            "([ \\t]++)$",
            "(\\\\)(?=[\\p{Punct}\\n])"));

    private static final Pattern ENTITY = Pattern.compile("&#?\\w{2,31};");
    /// What begins a line that is an item, a heading or what a term means.
    private static final Pattern PART =
            Pattern.compile("[ \\t>]*+(#{1,6}|[-*+:]|\\d{1,9}[.)]|\\[\\^[^\\]\\n]*+\\]:)[ \\t].*+");

    private static final Pattern HEADING = Pattern.compile("[ \\t>]*+#{1,6}[ \\t].*+");

    private final String passage;
    private final int offset;
    private final char[] kinds;
    private final BitSet tables;
    private final List<Paragraph> found = new ArrayList<>();

    private Paragraphs(String passage, int offset, List<Style> styles) {
        this.passage = passage;
        this.offset = offset;
        kinds = kinds(passage, offset, styles);
        tables = tables(passage, offset, styles);
    }

    /// The paragraphs of whole blocks, which begin at `offset` of what the styles are of.
    public static List<Paragraph> of(String passage, int offset, List<Style> styles) {
        Paragraphs cut = new Paragraphs(passage, offset, styles);
        cut.cut();
        return List.copyOf(cut.found);
    }

    private static char[] kinds(String passage, int offset, List<Style> styles) {
        char[] kinds = new char[passage.length()];
        Arrays.fill(kinds, READ);
        Matcher marks = MARKS.matcher(passage);
        while (marks.find()) {
            Arrays.fill(kinds, marks.start(), marks.end(), SILENT);
        }
        for (Style style : styles) {
            char kind = kind(style.styleClass());
            int from = Math.max(0, style.start() - offset);
            int to = Math.min(kinds.length, style.end() - offset);
            for (int i = from; i < to; i++) {
                // What is marked within code is code.
                if (kind != READ && (kind != SILENT || kinds[i] == READ)) {
                    kinds[i] = kind;
                }
            }
        }
        return kinds;
    }

    private static BitSet tables(String passage, int offset, List<Style> styles) {
        BitSet tables = new BitSet();
        styles.stream()
                .filter(style -> style.styleClass().equals("md-table"))
                .forEach(style -> tables.set(
                        Math.clamp(style.start() - offset, 0, passage.length()),
                        Math.clamp(style.end() - offset, 0, passage.length())));
        return tables;
    }

    private static char kind(String style) {
        if (APARTS.contains(style)) {
            return APART;
        }
        if (FOREIGNERS.contains(style)) {
            return FOREIGN;
        }
        return SILENTS.contains(style) ? SILENT : READ;
    }

    private void cut() {
        int begin = 0;
        for (int line = 0; line < passage.length(); ) {
            int end = passage.indexOf('\n', line);
            end = end < 0 ? passage.length() : end;
            String words = passage.substring(line, end);
            boolean inTable = !tables.get(line, end).isEmpty();
            boolean apart = inTable || (line < end && kinds[line] == APART);
            if (apart || isBlank(words) || PART.matcher(words).matches()) {
                add(begin, line);
                begin = line;
            }
            if (inTable) {
                cells(line, end);
                begin = end;
            } else if (apart || HEADING.matcher(words).matches()) {
                add(begin, end);
                begin = end;
            }
            line = end + 1;
        }
        add(begin, passage.length());
    }

    private static boolean isBlank(String line) {
        return line.chars().allMatch(c -> c == '>' || Character.isWhitespace(c));
    }

    /// Each is a text of its own.
    private void cells(int from, int to) {
        int begin = from;
        for (int i = from; i < to; i++) {
            if (passage.charAt(i) == '|' && (i == from || passage.charAt(i - 1) != '\\')) {
                add(begin, i, true);
                begin = i + 1;
            }
        }
        add(begin, to, true);
    }

    private void add(int from, int to) {
        if (from < to) {
            add(from, to, PART.matcher(line(from)).matches());
        }
    }

    private void add(int from, int to, boolean isPart) {
        if (from < to && to - from <= LONGEST && kinds[from] != APART) {
            Reading reading = new Reading(to - from);
            read(from, to, reading);
            reading.paragraph(isPart).ifPresent(found::add);
        }
    }

    private String line(int from) {
        int end = passage.indexOf('\n', from);
        return passage.substring(from, end < 0 ? passage.length() : end);
    }

    private void read(int from, int to, Reading reading) {
        Matcher entity = ENTITY.matcher(passage).region(from, to);
        int nextEntity = entity.find() ? entity.start() : to;
        for (int i = from; i < to; ) {
            int end = i + 1;
            if (kinds[i] == FOREIGN) {
                while (end < to && kinds[end] == FOREIGN) {
                    end++;
                }
                reading.add(STAND_IN, offset + i, offset + end, true);
            } else if (kinds[i] == READ && i == nextEntity) {
                end = entity.end();
                reading.add(Parser.unescapeEntities(entity.group(), false), offset + i, offset + end, false);
            } else if (kinds[i] == READ) {
                char read = passage.charAt(i);
                reading.add(read == '\n' ? " " : String.valueOf(read), offset + i, offset + end, false);
            }
            i = end;
            while (nextEntity < i) {
                nextEntity = entity.find() ? entity.start() : to;
            }
        }
    }
}

package app.byline.counting;

import app.byline.markdown.ReadText;
import app.byline.markdown.Style;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Parts a passage of Markdown into what is read of it. Used up by one passage.
final class Pieces {
    /// Footnotes as they are referred to and as they begin.
    private static final Pattern NOTE = Pattern.compile("(?m)^ {0,3}\\[\\^[^\\]\\n]*\\]:|\\[\\^[^\\]\\n]*\\]");
    /// The name of an address, behind the words of a link.
    private static final Pattern NAME = Pattern.compile("\\]\\[[^\\]\\n]*\\]");
    /// All but the first character of an entity, which stands for one.
    private static final Pattern ENTITY = Pattern.compile("(?<=&)#?\\w+;");
    private static final Pattern ESCAPE = Pattern.compile("\\\\(?=\\p{Punct}|\\n)");
    private static final Pattern TASK = Pattern.compile("(?m)^[ \\t>]*(?:[-*+]|\\d+[.)])[ \\t]+\\[[ xX]\\](?=\\s)");
    private static final Pattern QUOTE = Pattern.compile("(?m)^[ \\t\uFFFC]*(?:>[ \\t]?)+");
    private static final Pattern RULE = Pattern.compile("(?m)^[ \\t|:\\-]+$");
    /// What begins an item, a definition or a footnote.
    private static final Pattern ITEM =
            Pattern.compile("[ \\t>]*(?:[-*+]|\\d{1,9}[.)]|:|\\[\\^[^\\]\\n]+\\]:)(?=[ \\t]).*", Pattern.DOTALL);

    private final String written;
    private final char[] read;
    private final boolean[] apart;
    private final boolean[] table;
    private final List<Piece> pieces = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    /// Of each character of the text.
    private final int[] places;
    private boolean flowing;

    private Pieces(String written, int offset, List<Style> styles) {
        this.written = written;
        read = ReadText.of(written, offset, styles).toCharArray();
        apart = new boolean[read.length];
        table = new boolean[read.length];
        places = new int[read.length + 1];
        for (Style style : styles) {
            int from = Math.max(0, style.start() - offset);
            int to = Math.min(read.length, style.end() - offset);
            mask(style.styleClass(), from, to);
        }
        mask(NOTE, 0, read.length, ReadText.GAP);
        mask(ENTITY, 0, read.length, ReadText.SILENT);
        mask(ESCAPE, 0, read.length, ReadText.SILENT);
        mask(TASK, 0, read.length, ReadText.GAP);
    }

    /// The pieces of `written`, which begins at `offset` of what the styles are of, in order.
    static List<Piece> of(String written, int offset, List<Style> styles) {
        Pieces pieces = new Pieces(written, offset, styles);
        pieces.part();
        return pieces.pieces;
    }

    private void mask(String styleClass, int from, int to) {
        switch (styleClass) {
            case "md-image" -> ReadText.fill(read, from, to, ReadText.GAP);
            case "md-link" -> brackets(from, to);
            case "md-quote" -> mask(QUOTE, from, to, ReadText.GAP);
            case "md-table" -> {
                mask(RULE, from, to, ReadText.GAP);
                Arrays.fill(apart, from, to, true);
                Arrays.fill(table, from, to, true);
            }
            default -> {
                if (styleClass.startsWith("md-heading-")) {
                    Arrays.fill(apart, from, to, true);
                }
            }
        }
    }

    private void brackets(int from, int to) {
        mask(NAME, from, to, ReadText.GAP);
        if (from < to && read[from] == '[') {
            read[from] = ReadText.SILENT;
        }
        if (from < to && read[to - 1] == ']') {
            read[to - 1] = ReadText.SILENT;
        }
    }

    private void mask(Pattern pattern, int from, int to, char filling) {
        Matcher found = pattern.matcher(written).region(from, to);
        while (found.find()) {
            ReadText.fill(read, found.start(), found.end(), filling);
        }
    }

    private void part() {
        int from = 0;
        while (from < read.length) {
            int end = written.indexOf('\n', from);
            int to = end < 0 ? read.length : end;
            line(from, to);
            from = to + 1;
        }
        end();
    }

    private void line(int from, int to) {
        int first = firstRead(from, to);
        if (first == to || apart[first] == flowing || beginsItem(from, to)) {
            end();
        }
        if (first == to) {
            return;
        }
        flowing = !apart[first];
        for (int i = first; i < to; i++) {
            if (table[i] && read[i] == '|' && written.charAt(Math.max(0, i - 1)) != '\\') {
                end();
            } else {
                add(i);
            }
        }
        if (table[first]) {
            end();
        } else {
            space(to);
        }
    }

    /// Where in a line something is read; its end where nothing is.
    private int firstRead(int from, int to) {
        int first = from;
        while (first < to && (isSilent(read[first]) || Character.isWhitespace(read[first]))) {
            first++;
        }
        return first;
    }

    /// What the text takes for the mark of an item is no part of it.
    private boolean beginsItem(int from, int to) {
        if (!ITEM.matcher(written).region(from, to).lookingAt()) {
            return false;
        }
        int mark = from;
        while (written.charAt(mark) == ' ' || written.charAt(mark) == '\t' || written.charAt(mark) == '>') {
            mark++;
        }
        return isSilent(read[mark]);
    }

    private static boolean isSilent(char character) {
        return character == ReadText.GAP || character == ReadText.SILENT;
    }

    private void add(int place) {
        if (Character.isWhitespace(read[place])) {
            space(place);
        } else if (!isSilent(read[place])) {
            places[text.length()] = place;
            text.append(read[place]);
        }
    }

    private void space(int place) {
        if (!text.isEmpty() && text.charAt(text.length() - 1) != ' ') {
            places[text.length()] = place;
            text.append(' ');
        }
    }

    private void end() {
        String whole = text.toString().stripTrailing();
        if (!whole.isEmpty()) {
            pieces.add(new Piece(whole, Arrays.copyOf(places, whole.length()), flowing));
        }
        text.setLength(0);
    }
}

package app.byline.exchange.word;

import java.util.ArrayList;
import java.util.List;

/// The lists of a Word file, each numbered by itself, in the two kinds there are.
final class Lists {
    /// As deep as Word goes.
    static final int LEVELS = 9;

    private static final int BULLETS = 0;
    private static final int NUMBERS = 1;
    private static final String[] MARKS = {"•", "◦", "▪"};
    private static final String[] WAYS = {"decimal", "lowerLetter", "lowerRoman"};
    /// A third of an inch, in twentieths of a point.
    private static final int STEP = 480;

    private record Numbered(int kind, int level, int start) {}

    private final List<Numbered> lists = new ArrayList<>();

    /// A new list, by its number; `level` is how many it lies within.
    int begin(boolean ordered, int level, int start) {
        lists.add(new Numbered(ordered ? NUMBERS : BULLETS, level, start));
        return lists.size();
    }

    static int indent(int level) {
        return STEP * (level + 1);
    }

    String written() {
        Markup out = new Markup();
        out.open("w:numbering", "xmlns:w", WordFile.W);
        kind(out, BULLETS, "bullet", MARKS);
        kind(out, NUMBERS, "", WAYS);
        for (int number = 1; number <= lists.size(); number++) {
            Numbered list = lists.get(number - 1);
            out.open("w:num", "w:numId", String.valueOf(number))
                    .empty("w:abstractNumId", "w:val", String.valueOf(list.kind()));
            if (list.kind() == NUMBERS) {
                out.open("w:lvlOverride", "w:ilvl", String.valueOf(list.level()))
                        .empty("w:startOverride", "w:val", String.valueOf(list.start()))
                        .close("w:lvlOverride");
            }
            out.close("w:num");
        }
        return out.close("w:numbering").part();
    }

    private static void kind(Markup out, int kind, String format, String... marks) {
        out.open("w:abstractNum", "w:abstractNumId", String.valueOf(kind))
                .empty("w:multiLevelType", "w:val", "hybridMultilevel");
        for (int level = 0; level < LEVELS; level++) {
            String mark = marks[level % marks.length];
            out.open("w:lvl", "w:ilvl", String.valueOf(level))
                    .empty("w:start", "w:val", "1")
                    .empty("w:numFmt", "w:val", format.isEmpty() ? mark : format)
                    .empty("w:lvlText", "w:val", format.isEmpty() ? "%" + (level + 1) + "." : mark)
                    .empty("w:lvlJc", "w:val", "left")
                    .open("w:pPr")
                    .empty("w:ind", "w:left", String.valueOf(indent(level)), "w:hanging", "360")
                    .close("w:pPr")
                    .close("w:lvl");
        }
        out.close("w:abstractNum");
    }
}

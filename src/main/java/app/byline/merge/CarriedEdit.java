package app.byline.merge;

import app.byline.history.ListEdit;
import app.byline.markdown.Block;
import app.byline.markdown.PreviewHtml;
import java.util.ArrayList;
import java.util.List;

/// Carries an edit from one manner of writing a text over to another. A blog gives back Markdown in the manner of a
/// converter; what nobody changed there is to stand as its author wrote it, or each block would look changed. Blocks
/// are told apart by what readers see of them. Pure; takes as long as rendering the three; any thread.
public final class CarriedEdit {
    private final List<Stretched> places = new ArrayList<>();
    private final List<String> before;
    /// Of the author's blocks those that readers do not see.
    private final List<String> unseen;

    /// Blocks `[from, to)` of the converted text stand for these of the author's.
    private record Stretched(int from, int to, List<String> own) {}

    private CarriedEdit(List<String> before, List<String> own) {
        this.before = before;
        // Definitions of links are lost on the way through HTML; those of footnotes may come back.
        this.unseen = own.stream()
                .filter(block -> isDefinition(block) && !before.contains(block))
                .toList();
        List<String> shown =
                own.stream().filter(block -> !unseen.contains(block)).toList();
        int at = 0;
        int ownAt = 0;
        for (ListEdit edit : ListEdit.between(seen(before), seen(shown))) {
            same(at, shown.subList(ownAt, edit.newFrom()));
            places.add(new Stretched(edit.from(), edit.to(), shown.subList(edit.newFrom(), edit.newTo())));
            at = edit.to();
            ownAt = edit.newTo();
        }
        same(at, shown.subList(ownAt, shown.size()));
        placeUnseen(own);
    }

    /// `own` and `before` say the same, each in its manner; `now` is what became of `before`. Answers what became of
    /// `own`.
    public static String of(String before, String now, String own) {
        if (before.equals(now)) {
            return own;
        }
        return new CarriedEdit(BlockMerge.blocks(before), BlockMerge.blocks(own)).carried(BlockMerge.blocks(now));
    }

    private void same(int from, List<String> own) {
        for (int at = 0; at < own.size(); at++) {
            places.add(new Stretched(from + at, from + at + 1, List.of(own.get(at))));
        }
    }

    /// Definitions keep their places behind the blocks they stand behind.
    private void placeUnseen(List<String> own) {
        int passed = 0;
        int place = 0;
        for (String block : own) {
            if (!unseen.contains(block)) {
                passed++;
                continue;
            }
            int counted = places.subList(0, place).stream()
                    .mapToInt(one -> shown(one.own()))
                    .sum();
            while (place < places.size() && counted < passed) {
                counted += shown(places.get(place++).own());
            }
            int anchor = place == 0 ? 0 : places.get(place - 1).to();
            places.add(place++, new Stretched(anchor, anchor, List.of(block)));
        }
    }

    private int shown(List<String> blocks) {
        return (int) blocks.stream().filter(block -> !unseen.contains(block)).count();
    }

    private String carried(List<String> now) {
        List<String> text = new ArrayList<>();
        int at = 0;
        for (ListEdit edit : ListEdit.between(seen(before), seen(now))) {
            own(text, at, edit.from());
            text.addAll(now.subList(edit.newFrom(), edit.newTo()));
            at = edit.to();
        }
        own(text, at, before.size());
        return BlockMerge.joined(text);
    }

    /// What nobody changed between the two, as the author wrote it; of several blocks that stand for several others
    /// only where all are left. What readers do not see stays in any case.
    private void own(List<String> text, int from, int to) {
        List<Stretched> left = new ArrayList<>();
        for (Stretched place : places) {
            boolean shows = place.from() < place.to();
            boolean whole = place.from() >= from && place.from() < to && place.to() <= to;
            if (whole || (!shows && place.from() <= to)) {
                text.addAll(place.own());
            } else {
                text.addAll(before.subList(Math.clamp(place.from(), from, to), Math.clamp(place.to(), from, to)));
                left.add(place);
            }
        }
        places.retainAll(left);
    }

    // ---- what readers see

    /// Of each block, read with the definitions of the author's text; one that shows nothing is what it says.
    private List<String> seen(List<String> blocks) {
        String definitions = String.join("\n\n", unseen);
        return blocks.stream()
                .map(block -> isDefinition(block) ? block : html(block + "\n\n" + definitions))
                .toList();
    }

    private static boolean isDefinition(String block) {
        return block.startsWith("[") && html(block).isBlank();
    }

    private static String html(String markdown) {
        return String.join(
                "", PreviewHtml.blocks(markdown).stream().map(Block::html).toList());
    }
}

package app.byline.markdown.wordpress;

import app.byline.markdown.SentBlock;
import app.byline.markdown.wordpress.Bitext.Piece;
import java.util.ArrayList;
import java.util.List;

/// Which blocks of a text each piece of a bitext is read as.
final class Reading {
    private final List<List<SentBlock>> blocks = new ArrayList<>();
    private final List<Integer> fallen = new ArrayList<>();

    /// `read` are the blocks of the bitext's Markdown.
    Reading(List<Piece> pieces, List<SentBlock> read) {
        int at = 0;
        for (int i = 0; i < pieces.size(); i++) {
            String wanted = solid(pieces.get(i).markdown());
            StringBuilder said = new StringBuilder();
            List<SentBlock> its = new ArrayList<>();
            while (said.length() < wanted.length() && at < read.size()) {
                SentBlock block = read.get(at++);
                its.add(block);
                said.append(solid(block.source()));
            }
            boolean whole = said.toString().equals(wanted);
            blocks.add(whole ? its : List.of());
            if (!whole) {
                fallen.add(i);
                // One block that two pieces run into: the next has lost its beginning.
                int over = said.length() - wanted.length();
                while (over > 0 && i + 1 < pieces.size()) {
                    over -= solid(pieces.get(++i).markdown()).length();
                    blocks.add(List.of());
                    fallen.add(i);
                }
            }
        }
    }

    private static String solid(String text) {
        StringBuilder solid = new StringBuilder(text.length());
        text.chars().filter(c -> !Character.isWhitespace(c)).forEach(c -> solid.append((char) c));
        return solid.toString();
    }

    /// Of each piece; none for one that is not read as itself.
    List<List<SentBlock>> blocks() {
        return blocks;
    }

    /// The numbers of pieces that run into another, without the first of each such run.
    List<Integer> fallen() {
        return fallen.size() < 2 ? fallen : fallen.subList(1, fallen.size());
    }
}

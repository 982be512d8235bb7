package app.byline.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BlockDiffTest {
    @ParameterizedTest
    @CsvSource({
        // before, after,  from, removed, added
        "abc,      abc,    3,    0,       ''",
        "abc,      axc,    1,    1,       x",
        "abc,      abxc,   2,    0,       x",
        "abc,      ac,     1,    1,       ''",
        "'',       ab,     0,    0,       ab",
        "ab,       '',     0,    2,       ''",
        "aa,       aaa,    2,    0,       a",
    })
    void onlyWhatLiesBetweenTheCommonEndsChanges(String before, String after, int from, int removed, String added) {
        assertThat(BlockDiff.between(blocks(before), blocks(after)))
                .isEqualTo(new Splice(from, removed, blocks(added)));
    }

    @Test
    void aBlockThatOnlyMovedIsTheSame() {
        Splice splice = BlockDiff.between(List.of(new Block("<p>a</p>", 0)), List.of(new Block("<p>a</p>", 7)));
        assertThat(splice.added()).isEmpty();
    }

    @Test
    void splicingTheOldGivesTheNewForAnyEdit() {
        Random random = new Random(1);
        for (int round = 0; round < 2_000; round++) {
            List<Block> before = any(random);
            List<Block> after = any(random);
            assertThat(spliced(before, BlockDiff.between(before, after))).isEqualTo(after);
        }
    }

    @Test
    void insteadOfManyOldBlocksTheNewComeOneByOne() {
        List<Block> before = blocks("aOOOOOz");
        List<Block> after = blocks("aNNNz");
        Splice all = BlockDiff.between(before, after);
        Splice first = all.first(1);
        assertThat(spliced(before, first)).isEqualTo(blocks("aNOOOOz"));
        assertThat(all.partly(first, before, after)).isEqualTo(blocks("aNOOOOz"));
    }

    @Test
    void whatIsStillOldStandsWhereTheNewWillBegin() {
        List<Block> before = List.of(new Block("O", 3), new Block("O", 9));
        List<Block> after = List.of(new Block("N", 0), new Block("N", 5), new Block("N", 7));
        Splice all = BlockDiff.between(before, after);
        assertThat(all.partly(all.first(1), before, after)).containsExactly(new Block("N", 0), new Block("O", 5));
    }

    @Test
    void fewAtATimeTheOldBecomesTheNewForAnyEdit() {
        Random random = new Random(2);
        for (int round = 0; round < 2_000; round++) {
            List<Block> page = any(random);
            List<Block> after = any(random);
            for (Splice all = BlockDiff.between(page, after);
                    !page.equals(after);
                    all = BlockDiff.between(page, after)) {
                Splice first = all.first(2);
                List<Block> next = spliced(page, first);
                assertThat(first.equals(all) ? after : all.partly(first, page, after))
                        .isEqualTo(next);
                assertThat(next).isNotEqualTo(page);
                page = next;
            }
        }
    }

    private static List<Block> spliced(List<Block> before, Splice splice) {
        List<Block> page = new ArrayList<>(before);
        List<Block> old = page.subList(splice.from(), splice.from() + splice.removed());
        old.clear();
        old.addAll(splice.added());
        return page;
    }

    private static List<Block> any(Random random) {
        return random.ints(random.nextInt(8), 0, 3)
                .mapToObj(letter -> new Block("abc".substring(letter, letter + 1), 0))
                .toList();
    }

    private static List<Block> blocks(String letters) {
        return IntStream.range(0, letters.length())
                .mapToObj(at -> new Block(letters.substring(at, at + 1), 0))
                .toList();
    }
}

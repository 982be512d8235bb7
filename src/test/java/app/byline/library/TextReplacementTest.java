package app.byline.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.byline.library.UnclearSearchException.Reason;
import app.byline.post.Post;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextReplacementTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "grey  | gray   | ''    | Grey and grey, greyish. | gray and gray, grayish.",
                "grey  | gray   | case  | Grey and grey, greyish. | Grey and gray, grayish.",
                "grey  | gray   | word  | Grey and grey, greyish. | gray and gray, greyish.",
                "größe | size   | word  | Die GRÖSSE, die GRÖßE.  | Die GRÖSSE, die size.",
                "a.c   | x$1    | ''    | abc a.c                 | abc x$1",
                "a.c   | x      | regex | abc a.c                 | x x",
                "(\\w+)@(\\w+) | $2 of $1 | regex | ines@port | port of ines",
                ", | ;\\n\\t\\$\\\\n | regex | a,b | 'a;\n\t$\\nb'",
                ", | \\n | '' | a,b | a\\nb",
                "^-    | *      | regex | - one                   | * one",
                "x*    | y      | regex | axxb                    | ayb",
            })
    void whatIsFoundIsReplaced(String find, String with, String how, String text, String expected) {
        TextReplacement what =
                new TextReplacement(find, with, how.equals("case"), how.equals("word"), how.equals("regex"));
        Post post = post(text);
        assertThat(TextHit.replaced(post, what.hits(post)).body()).isEqualTo(expected);
    }

    @Test
    void titlesAreLookedThroughToo() {
        Post post = post("A boat.").withText("The boat", "A boat.");
        List<TextHit> hits = new TextReplacement("boat", "ship", false, false, false).hits(post);
        assertThat(TextHit.replaced(post, hits))
                .extracting(Post::title, Post::body)
                .containsExactly("The ship", "A ship.");
    }

    @Test
    void eachPlaceIsToldInItsContext() {
        TextHit hit = new TextReplacement("start", "begin", false, false, false)
                .hits(post("A quiet\n\nstart of it"))
                .getFirst();
        assertThat(hit.before() + "[" + hit.found() + "]" + hit.after()).isEqualTo("A quiet [start] of it");
    }

    @Test
    void aPlaceThatSaysSomethingElseByNowIsLeft() {
        List<TextHit> hits = new TextReplacement("one", "1", false, false, false).hits(post("one two one"));
        assertThat(TextHit.replaced(post("ONE two one"), hits).body()).isEqualTo("ONE two 1");
    }

    @ParameterizedTest
    @CsvSource({"'', x, EMPTY", "(open, x, EXPRESSION", "[z-a], x, EXPRESSION", "(one), $2, REPLACEMENT"})
    void whatCannotBeLookedForIsRefusedBeforehand(String find, String with, Reason reason) {
        assertThatExceptionOfType(UnclearSearchException.class)
                .isThrownBy(() -> new TextReplacement(find, with, false, false, true).check())
                .returns(reason, UnclearSearchException::reason);
    }

    @ParameterizedTest
    @CsvSource({"(a+)+\\1b, 40", "(a|b|ab)*c, 30000"})
    void anExpressionWithoutEndIsStopped(String find, int length) {
        assertThatExceptionOfType(UnclearSearchException.class)
                .isThrownBy(
                        () -> new TextReplacement(find, "x", false, false, true).hits(post("a".repeat(length) + "!")))
                .returns(Reason.TOO_SLOW, UnclearSearchException::reason);
    }

    private static Post post(String body) {
        return Post.begin(Instant.EPOCH).withText("", body);
    }
}

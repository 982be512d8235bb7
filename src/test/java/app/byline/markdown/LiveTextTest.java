package app.byline.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Reading a text as far as it changed comes to the same as reading all of it.
class LiveTextTest {
    @ParameterizedTest(name = "seed {0}: {1} texts of about {2} characters, {3} edits each, {4} characters at a time")
    @CsvSource({
        // seed, texts, size, edits, slice
        "1, 40, 300, 40, 64",
        "2, 20, 1500, 40, 256",
        "3, 6, 6000, 40, 1024",
        "4, 2, 40000, 20, 16384",
    })
    void anyEditsGiveWhatTheWholeGives(int seed, int texts, int size, int edits, int slice) {
        Random random = new Random(seed);
        for (int i = 0; i < texts; i++) {
            AnyMarkdown any = new AnyMarkdown(random);
            String text = any.text(size);
            LiveText live = new LiveText(slice);
            List<String> history = new ArrayList<>();
            for (int edit = 0; edit <= edits; edit++) {
                history.add(text);
                assertSame(live, text, history);
                text = any.edited(text);
            }
        }
    }

    @Test
    void manyPostsBehindEachOther() {
        String all = Corpus.posts().stream().map(Corpus.Sample::body).collect(Collectors.joining("\n\n"));
        LiveText live = new LiveText();
        assertSame(live, all, List.of(all));
        String edited =
                new StringBuilder(all).insert(all.length() / 2, "[^1] *new").toString();
        assertSame(live, edited, List.of(all, edited));
    }

    /// The only thing that the end of a text decides about its beginning.
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(ints = {11, 12, 13})
    void aHeadMayBeginAndEndAnywhere(int seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 20; i++) {
            AnyMarkdown any = new AnyMarkdown(random);
            String mark = random.nextBoolean() ? "---" : "+++";
            String line = mark.equals("---") ? "title: A" : "title = 1";
            String text = line + "\n\n" + any.text(600);
            LiveText live = new LiveText(128);
            List<String> history = new ArrayList<>();
            for (int edit = 0; edit < 30; edit++) {
                history.add(text);
                assertSame(live, text, history);
                int at = text.indexOf('\n', random.nextInt(text.length())) + 1;
                text = switch (random.nextInt(5)) {
                    case 0 -> text.startsWith(mark) ? text.substring(4) : mark + "\n" + text;
                    case 1 -> text.substring(0, at) + mark + "\n" + text.substring(at);
                    case 2 -> text.replaceFirst("(?m)^[-+]{3}$\n?", "");
                    case 3 -> text.substring(0, at) + line + "\n" + text.substring(at);
                    default -> any.edited(text);
                };
                text = text.isEmpty() ? "x" : text;
            }
        }
    }

    private static void assertSame(LiveText live, String text, List<String> history) {
        live.change(LongText.of(text));
        while (!live.isRead()) {
            live.step();
        }
        Rendered rendered = live.rendered(1);
        WholeText whole = new WholeText(text);
        String before = history.size() > 1 ? history.get(history.size() - 2) : "";
        String story = "from:\n" + before + "\n------ to:\n" + text + "\n------";
        assertThat(rendered.blocks()).as(story).isEqualTo(whole.blocks);
        assertThat(rendered.styles().between(0, text.length())).as(story).isEqualTo(whole.styles);
        assertThat(rendered.outline()).as(story).isEqualTo(whole.outline);
    }
}

package app.byline.markdown;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BackgroundPipelineTest {
    private final BlockingQueue<Rendered> rendered = new LinkedBlockingQueue<>();
    private final BackgroundPipeline pipeline = new BackgroundPipeline();
    private long version;

    @AfterEach
    void close() {
        pipeline.close();
    }

    @Test
    void eachTopLevelBlockIsOnePieceWithItsLine() throws InterruptedException {
        Rendered post = render("""
                # Title

                One *two*.

                - a
                - b

                > q
                """);
        assertThat(post.blocks())
                .extracting(block -> block.line() + " " + block.html().strip().replace("\n", ""))
                .containsExactly(
                        "0 <h1 id=\"post-title\">Title</h1>",
                        "2 <p>One <em>two</em>.</p>",
                        "4 <ul><li>a</li><li>b</li></ul>",
                        "7 <blockquote><p>q</p></blockquote>");
        assertThat(post.outline()).containsExactly(new Heading(1, "Title", 0));
    }

    @Test
    void stylesCoverTheirCharacters() throws InterruptedException {
        String text = "## Go\n\n**bold** and [link](https://e.org)\n";
        assertThat(render(text).styles().between(0, text.length()))
                .extracting(style -> style.styleClass() + ": " + text.substring(style.start(), style.end()))
                .containsExactly(
                        "md-heading-2: ## Go",
                        "md-sign: ## ",
                        "md-mark: ##",
                        "md-strong: **bold**",
                        "md-mark: **",
                        "md-sign: **",
                        "md-mark: **",
                        "md-sign: **",
                        "md-link: [link](https://e.org)",
                        "md-mark: [",
                        "md-sign: [",
                        "md-url: ](https://e.org)",
                        "md-sign: ](https://e.org)");
    }

    @Test
    void footnotesAreTheLastPiece() throws InterruptedException {
        List<Block> blocks = render("Text[^1].\n\n[^1]: Note.\n\nMore.\n").blocks();
        assertThat(blocks.getLast().html()).contains("footnotes").contains("Note.");
    }

    @Test
    void aFigureAnEmbedAndTheCutAreShown() throws InterruptedException {
        List<Block> blocks = render("![Alt](media/a.png \"Cap\")\n\nhttps://twitter.com/a/status/1\n\n<!--more-->\n")
                .blocks();
        assertThat(blocks)
                .extracting(block -> block.html().strip())
                .containsExactly(
                        "<figure><img src=\"media/a.png\" alt=\"Alt\" title=\"Cap\" />"
                                + "<figcaption>Cap</figcaption></figure>",
                        "<figure class=\"embed\"><a href=\"https://twitter.com/a/status/1\">"
                                + "https://twitter.com/a/status/1</a></figure>",
                        "<div class=\"more\"></div>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<img src=x onerror=alert(1)>",
                "[x](javascript:alert(1))",
                "[x](JaVaScRiPt:alert(1))",
                "![x](javascript:alert(1))",
                "<iframe src=https://evil.example></iframe>",
                "<form action=https://evil.example><button>x</button></form>",
                "<meta http-equiv=refresh content='0;url=https://evil.example'>",
                "<p style=\"background:url(https://evil.example)\">x</p>",
                "<svg onload=alert(1)>",
                "<a href=\"data:text/html,<script>alert(1)</script>\">x</a>",
                "<base href=https://evil.example>",
            })
    void nothingHostileReachesThePreview(String hostile) throws InterruptedException {
        for (Block block : render("Before.\n\n" + hostile + "\n\nAfter <b>" + hostile + "</b>.\n")
                .blocks()) {
            assertThat(block.html())
                    .doesNotContainIgnoringCase("<script")
                    .doesNotContainIgnoringCase("=\"javascript:")
                    .doesNotContainIgnoringCase("=\"data:")
                    .doesNotContainPattern("<[^>]*(onerror|onload|style=|evil\\.example)");
        }
    }

    @Test
    void textNestedTooDeepIsShownAsItIs() throws InterruptedException {
        String deep = "> ".repeat(60_000) + "deepest";
        assertThat(render(deep).blocks())
                .isNotEmpty()
                .last()
                .satisfies(block -> assertThat(block.html()).contains("deepest"));
        assertThat(render("still alive").blocks()).hasSize(1);
    }

    @Test
    void onlyTheNewestWaitingSnapshotIsWorkedOn() throws InterruptedException {
        CountDownLatch busy = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        List<Long> versions = new ArrayList<>();
        pipeline.onRendered(done -> {
            versions.add(done.version());
            busy.countDown();
            await(release);
            rendered.add(done);
        });
        pipeline.submit(new Snapshot(1, LongText.of("one")));
        await(busy);
        for (int newer = 2; newer <= 9; newer++) {
            pipeline.submit(new Snapshot(newer, LongText.of("newer")));
        }
        release.countDown();
        rendered.take();
        rendered.take();
        assertThat(versions).containsExactly(1L, 9L);
    }

    @Test
    void aFaultInOneListenerDoesNotEndTheThread() throws InterruptedException {
        pipeline.onRendered(_ -> {
            throw new IllegalStateException("a listener's fault");
        });
        assertThat(render("one").blocks()).hasSize(1);
        assertThat(render("two").blocks()).hasSize(1);
    }

    @Test
    void theSameTextGivesTheSamePiecesWhateverCameBefore() throws InterruptedException {
        String text = "# A\n\nb <b onclick=x>c</b>\n\n- d\n- e\n\n```java\nf\n```\n";
        List<Block> fresh = render(text).blocks();
        Random random = new Random(7);
        for (int round = 0; round < 50; round++) {
            int at = random.nextInt(text.length());
            render(text.substring(0, at) + "*<x>`".charAt(random.nextInt(5)) + text.substring(at));
            assertThat(render(text).blocks()).isEqualTo(fresh);
        }
    }

    private Rendered render(String text) throws InterruptedException {
        if (version == 0) {
            pipeline.onRendered(done -> {
                if (done.complete()) {
                    rendered.add(done);
                }
            });
        }
        pipeline.submit(new Snapshot(++version, LongText.of(text)));
        Rendered done = rendered.poll(30, SECONDS);
        assertThat(done).isNotNull();
        return done;
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}

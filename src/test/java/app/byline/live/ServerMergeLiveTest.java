package app.byline.live;

import static org.assertj.core.api.Assertions.assertThat;

import app.byline.merge.MergeSheet.Answer;
import app.byline.merge.MergeSheet.Part;
import app.byline.merge.MergeSheet.Question;
import app.byline.post.Post;
import app.byline.publish.JobId;
import app.byline.publish.Outcome.Reason;
import app.byline.publish.Publication;
import app.byline.publish.PublishJob;
import app.byline.publish.PublishJob.State;
import app.byline.publish.ServerChange;
import app.byline.publish.ServerChanges;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// The reference post on a real WordPress, where somebody else changes it while its author writes on: title, a block,
/// the same block, into the trash, away. And taking it back.
@Tag("live")
class ServerMergeLiveTest {
    private static final String HALF = "That is half a harbour.";

    @SuppressWarnings("NullAway.Init") // set before all tests
    private static WordPressServer server;

    @RegisterExtension
    static final BeforeAllCallback WORDPRESS = context -> server = WordPressServer.shared(context);

    @TempDir
    Path folder;

    private final Reader reader = new Reader(server);

    @Test
    void aTitleAndABlockChangedThereAreTakenAndNothingElseMoves() throws Exception {
        try (Desk desk = desk()) {
            Post post = desk.reference("Changed on both sides");
            String id = published(desk, post);
            String sent = content(id);
            reader.edit(id, Map.of("title", "Renamed there", "content", sent.replace("seven:", "eight, they say:")));
            Post mine =
                    desk.posts.save(post.withText(post.title(), post.body().replace(HALF, "Half a harbour it is.")));
            desk.published(mine);
            Post both = desk.posts.find(post.id()).orElseThrow();
            assertThat(both.title()).isEqualTo("Renamed there");
            assertThat(both.body().strip())
                    .isEqualTo(mine.body().replace("seven:", "eight, they say:").strip());
            assertThat(content(id))
                    .isEqualTo(sent.replace("seven:", "eight, they say:").replace(HALF, "Half a harbour it is."));
            assertThat(reader.media("ships-per-week")).hasSize(1);
        }
    }

    @Test
    void theSameBlockWaitsForItsAuthorAndGoesAsChosen() throws Exception {
        try (Desk desk = desk()) {
            Post post = desk.reference("The same block");
            String id = published(desk, post);
            reader.edit(id, content(id).replace(HALF, "That is most of a harbour."));
            String theirs = content(id);
            JobId job = desk.publish(desk.posts.save(
                    post.withText(post.title(), post.body().replace(HALF, "That is a third of a harbour."))));
            assertThat(failed(desk, job)).isEqualTo(Reason.CHANGED_ON_SERVER);
            assertThat(content(id)).isEqualTo(theirs);
            ServerChange change = ((ServerChanges.Look.Here) desk.merge.look(post.id(), desk.blog.id())).change();
            List<Question> questions = change.sheet().questions();
            assertThat(questions).hasSize(1).first().satisfies(question -> {
                assertThat(question.part()).isEqualTo(Part.TEXT);
                assertThat(question.mine()).startsWith("That is a third of a harbour.");
                assertThat(question.theirs()).startsWith("That is most of a harbour.");
            });
            long revision = desk.merge.settle(change, change.sheet().answered(List.of(Answer.MINE)));
            desk.published(desk.posts.atRevision(post.id(), revision).orElseThrow());
            assertThat(content(id)).isEqualTo(theirs.replace("most of a", "a third of a"));
        }
    }

    @Test
    void aPostInTheTrashIsRestoredOnlyWhenItsAuthorSaysSo() throws Exception {
        try (Desk desk = desk()) {
            Post post = desk.reference("Thrown away there");
            Publication publication = desk.published(post);
            String id = publication.remote().value();
            reader.trash(id);
            JobId job = desk.publish(desk.posts.save(post.withText(post.title(), post.body() + "\nMore.\n")));
            assertThat(failed(desk, job)).isEqualTo(Reason.TRASHED);
            assertThat(remote(id).path("status").asString()).isEqualTo("trash");
            desk.outbox.restore(job);
            desk.awaitJob(job, now -> now.state() == State.DONE);
            assertThat(remote(id).path("status").asString()).isEqualTo("publish");
            assertThat(remote(id).path("link").asString())
                    .isEqualTo(publication.link().toString());
            assertThat(content(id)).contains("More.");
        }
    }

    @Test
    void aPostDeletedThereIsPublishedAnewOnlyWhenItsAuthorSaysSo() throws Exception {
        try (Desk desk = desk()) {
            Post post = desk.reference("Deleted there");
            String id = published(desk, post);
            reader.delete(id);
            JobId job = desk.publish(desk.posts.save(post.withText(post.title(), post.body() + "\nMore.\n")));
            assertThat(failed(desk, job)).isEqualTo(Reason.GONE);
            assertThat(reader.posts("Deleted there")).isEmpty();
            desk.outbox.publishAnew(job);
            desk.awaitJob(job, now -> now.state() == State.DONE);
            assertThat(reader.posts("Deleted there")).hasSize(1);
        }
    }

    @Test
    void aPostIsTakenBackAndPublishedAgainWhereItWas() throws Exception {
        try (Desk desk = desk()) {
            Post post = desk.reference("Taken back");
            Publication publication = desk.published(post);
            String id = publication.remote().value();
            String date = remote(id).path("date_gmt").asString();
            String sent = content(id);
            JobId back = desk.outbox.withdraw(post.id(), desk.blog.id()).orElseThrow();
            desk.awaitJob(back, now -> now.state() == State.DONE);
            assertThat(remote(id).path("status").asString()).isEqualTo("draft");
            assertThat(content(id)).isEqualTo(sent);
            assertThat(desk.outbox.publication(post.id(), desk.blog.id()).map(Publication::live))
                    .contains(false);
            assertThat(desk.published(post).link()).isEqualTo(publication.link());
            assertThat(remote(id).path("status").asString()).isEqualTo("publish");
            assertThat(remote(id).path("date_gmt").asString()).isEqualTo(date);
        }
    }

    // ---- words of this test

    private static String published(Desk desk, Post post) {
        return desk.published(post).remote().value();
    }

    private static Reason failed(Desk desk, JobId job) {
        desk.awaitJob(job, PublishJob::isOver);
        return desk.outbox.find(job).orElseThrow().refusal().orElseThrow();
    }

    private JsonNode remote(String id) throws Exception {
        return reader.get("posts/" + id + "?context=edit");
    }

    private String content(String id) throws Exception {
        return remote(id).path("content").path("raw").asString();
    }

    private Desk desk() {
        return new Desk(folder, "127.0.0.1:" + server.port(), "admin", server.password("admin"));
    }
}

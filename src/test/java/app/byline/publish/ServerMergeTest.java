package app.byline.publish;

import static app.byline.publish.Office.BLOG;
import static org.assertj.core.api.Assertions.assertThat;

import app.byline.FakeClock;
import app.byline.history.Revision;
import app.byline.merge.MergeSheet.Answer;
import app.byline.merge.MergeSheet.Part;
import app.byline.merge.MergeSheet.Question;
import app.byline.post.Post;
import app.byline.publish.PublishJob.State;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A post that was changed on its blog and here since both were the same.
class ServerMergeTest {
    private static final String TEXT = "One.\n\nTwo.\n\nThree.\n";

    @TempDir
    Path folder;

    private final FakeClock clock = new FakeClock();
    private final FakeBlog blog = new FakeBlog(clock);

    @SuppressWarnings("NullAway.Init") // made before each test
    private Office office;

    @BeforeEach
    void open() {
        office = new Office(folder, clock, blog);
    }

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    void changesThatFitTogetherAreBothThereAndHere() {
        Post post = published();
        blog.editElsewhere("One, theirs.\n\nTwo.\n\nThree.\n");
        List<ServerChanges.Merged> told = new ArrayList<>();
        office.merge.onMerge(told::add);
        JobId job = edited(post, "One.\n\nTwo.\n\nThree, mine.\n");
        String both = "One, theirs.\n\nTwo.\n\nThree, mine.\n";
        assertThat(state(job)).isEqualTo(State.DONE);
        assertThat(blog.live()).extracting(FakeBlog.Entry::body).containsExactly(both);
        assertThat(kept(post).body()).isEqualTo(both);
        assertThat(told).containsExactly(new ServerChanges.Merged(post.id(), BLOG, "T"));
    }

    @Test
    void bothVersionsStayInTheHistoryByName() {
        Post post = published();
        blog.editElsewhere("One, theirs.\n\nTwo.\n\nThree.\n");
        edited(post, "One.\n\nTwo.\n\nThree, mine.\n");
        assertThat(named(post, "Before My blog")).isEqualTo("One.\n\nTwo.\n\nThree, mine.\n");
        assertThat(named(post, "As My blog had it")).isEqualTo("One, theirs.\n\nTwo.\n\nThree.\n");
    }

    @Test
    void aTitleChangedThereIsTaken() {
        Post post = published();
        blog.renameElsewhere("Theirs");
        edited(post, "One.\n\nTwo.\n\nThree, mine.\n");
        assertThat(kept(post).title()).isEqualTo("Theirs");
        assertThat(blog.live()).extracting(FakeBlog.Entry::title).containsExactly("Theirs");
    }

    @Test
    void aBlockThatBothChangedWaitsForItsAuthor() {
        Post post = published();
        blog.editElsewhere("One.\n\nTwo, theirs.\n\nThree.\n");
        JobId job = edited(post, "One.\n\nTwo, mine.\n\nThree.\n");
        assertThat(office.outbox.find(job).orElseThrow().refusal()).contains(Outcome.Reason.CHANGED_ON_SERVER);
        office.outbox.retry(job);
        office.settle();
        assertThat(blog.live()).extracting(FakeBlog.Entry::body).containsExactly("One.\n\nTwo, theirs.\n\nThree.\n");
        assertThat(kept(post).body()).isEqualTo("One.\n\nTwo, mine.\n\nThree.\n");
    }

    @Test
    void whatTheAuthorChoosesIsSentAndTheOtherIsKept() throws IOException {
        Post post = published();
        blog.editElsewhere("One.\n\nTwo, theirs.\n\nThree.\n");
        edited(post, "One.\n\nTwo, mine.\n\nThree.\n");
        ServerChange change = look(post);
        assertThat(change.sheet().questions())
                .containsExactly(new Question(Part.TEXT, "Two.", "Two, mine.", "Two, theirs."));
        choose(change, Answer.MINE);
        assertThat(blog.live()).extracting(FakeBlog.Entry::body).containsExactly("One.\n\nTwo, mine.\n\nThree.\n");
        assertThat(named(post, "As My blog had it")).isEqualTo("One.\n\nTwo, theirs.\n\nThree.\n");
        assertThat(office.outbox.open()).isEmpty();
    }

    @Test
    void whatMovedThereWhileTheAuthorChoseIsNotOverwrittenUnseen() throws IOException {
        Post post = published();
        blog.editElsewhere("One.\n\nTwo, theirs.\n\nThree.\n");
        edited(post, "One.\n\nTwo, mine.\n\nThree.\n");
        ServerChange change = look(post);
        blog.editElsewhere("One.\n\nTwo, theirs again.\n\nThree.\n");
        choose(change, Answer.MINE);
        assertThat(blog.live())
                .extracting(FakeBlog.Entry::body)
                .containsExactly("One.\n\nTwo, theirs again.\n\nThree.\n");
        assertThat(office.outbox.open())
                .extracting(PublishJob::refusal)
                .containsExactly(Optional.of(Outcome.Reason.CHANGED_ON_SERVER));
    }

    @Test
    void whatIsTypedMeanwhileStaysAndIsNotSent() throws IOException {
        Post post = published();
        blog.editElsewhere("One.\n\nTwo, theirs.\n\nThree.\n");
        edited(post, "One.\n\nTwo, mine.\n\nThree.\n");
        ServerChange change = look(post);
        office.posts.save(kept(post).withText("T", "One.\n\nTwo, mine.\n\nThree.\n\nTyped.\n"));
        choose(change, Answer.THEIRS);
        assertThat(blog.live()).extracting(FakeBlog.Entry::body).containsExactly("One.\n\nTwo, theirs.\n\nThree.\n");
        assertThat(kept(post).body()).isEqualTo("One.\n\nTwo, theirs.\n\nThree.\n\nTyped.\n");
    }

    @Test
    void theNextUpdateComparesWithWhatWasBroughtTogether() {
        Post post = published();
        blog.editElsewhere("One, theirs.\n\nTwo.\n\nThree.\n");
        edited(post, "One.\n\nTwo.\n\nThree, mine.\n");
        JobId next = edited(kept(post), kept(post).body() + "\nFour.\n");
        assertThat(state(next)).isEqualTo(State.DONE);
        assertThat(blog.live())
                .extracting(FakeBlog.Entry::body)
                .containsExactly(kept(post).body());
        assertThat(blog.entries).hasSize(1);
    }

    @Test
    void publishingWhatWasSentBeforeTakesTheBlogsChange() {
        Post post = published();
        blog.editElsewhere("One, theirs.\n\nTwo.\n\nThree.\n");
        office.publish(post);
        office.settle();
        assertThat(kept(post).body()).isEqualTo("One, theirs.\n\nTwo.\n\nThree.\n");
        assertThat(blog.live())
                .extracting(FakeBlog.Entry::body)
                .containsExactly(kept(post).body());
    }

    // ---- words of this test

    private Post published() {
        Post post = office.write(TEXT);
        office.publish(post);
        office.settle();
        clock.pass(Duration.ofMinutes(5));
        return post;
    }

    private JobId edited(Post post, String body) {
        JobId job = office.publish(office.posts.save(post.withText(post.title(), body)));
        office.settle();
        return job;
    }

    private ServerChange look(Post post) throws IOException {
        return ((ServerChanges.Look.Here) office.merge.look(post.id(), BLOG)).change();
    }

    private void choose(ServerChange change, Answer answer) throws IOException {
        long revision = office.merge.settle(change, change.sheet().answered(List.of(answer)));
        office.outbox.publish(change.mine().id(), revision, BLOG);
        office.settle();
    }

    private State state(JobId job) {
        return office.outbox.find(job).orElseThrow().state();
    }

    private Post kept(Post post) {
        return office.posts.find(post.id()).orElseThrow();
    }

    private String named(Post post, String name) {
        long number = office.history.timeline(post.id(), List.of()).stream()
                .filter(revision -> revision.name().equals(Optional.of(name)))
                .map(Revision::number)
                .findFirst()
                .orElseThrow();
        return office.history.at(post.id(), number).orElseThrow().body();
    }
}

package app.byline.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.byline.FakeClock;
import app.byline.media.Asset;
import app.byline.publish.FakeBlog.Network;
import app.byline.publish.PublishJob.State;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UploadsTest {
    private static final Outcome NO_FOLDER = new Outcome.Refused(Outcome.Reason.INVALID, "Unable to create directory");

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
    void threeImagesAreOnTheirWayAtOnce() throws IOException {
        CyclicBarrier three = new CyclicBarrier(3);
        blog.arriving = _ -> await(three);
        JobId job = office.publish(office.write(naming(images(6))));
        office.settle();
        assertThat(state(job)).isEqualTo(State.DONE);
        assertThat(blog.uploads).hasSize(6).doesNotHaveDuplicates();
        assertThat(blog.addresses).hasSize(6);
    }

    @Test
    void oneContentUnderTwoNamesIsSentOnce() throws IOException {
        Asset image = images(1).getFirst();
        String second = image.address().replace("image-0", "harbour");
        office.media.put(second, new ByteArrayInputStream(content(0)));
        office.publish(office.write("![a](" + image.address() + ")\n\n![b](" + second + ")"));
        office.settle();
        assertThat(blog.uploads).hasSize(1);
        URI there = blog.addresses.get(image.address());
        assertThat(blog.addresses).containsEntry(second, there);
    }

    @Test
    void anotherPostWithTheSameImageFindsItThere() throws IOException {
        List<Asset> images = images(2);
        office.publish(office.write(naming(images)));
        office.settle();
        office.publish(office.write("another, with " + naming(images)));
        office.settle();
        assertThat(blog.uploads).hasSize(2);
        assertThat(blog.live()).hasSize(2);
    }

    @Test
    void itsAuthorSeesHowFarTheyAre() throws IOException {
        List<Optional<UploadProgress>> seen = Collections.synchronizedList(new ArrayList<>());
        JobId job = office.publish(office.write(naming(images(2))));
        office.settle(watch -> watch.onChange(seen::add));
        assertThat(seen.getFirst())
                .contains(new UploadProgress(
                        job,
                        List.of(
                                new UploadProgress.Image("image-0.txt", 0, 9, false),
                                new UploadProgress.Image("image-1.txt", 0, 9, false))));
        UploadProgress last = seen.get(seen.size() - 2).orElseThrow();
        assertThat(List.of(last.done(), last.all())).containsExactly(2, 2);
        assertThat(List.of(last.sent(), last.bytes())).containsExactly(18L, 18L);
        assertThat(last.images()).allMatch(image -> image.there() && image.share() == 1);
        assertThat(seen.getLast()).isEmpty();
        assertThat(seen.stream().flatMap(Optional::stream).mapToDouble(UploadProgress::share))
                .contains(0.0, 1.0)
                .allMatch(share -> share >= 0 && share <= 1);
    }

    @Test
    void whatItsAuthorStopsIsNotPublishedAndImagesThereStayKnown() throws IOException {
        List<Asset> images = images(5);
        CountDownLatch first = new CountDownLatch(1);
        JobId job = office.publish(office.write(naming(images)));
        office.settle(watch -> {
            watch.onChange(now -> now.filter(progress -> progress.done() == 1).ifPresent(_ -> first.countDown()));
            blog.arriving = asset -> {
                if (!asset.fileName().equals("image-0.txt")) {
                    await(first);
                    watch.cancel(job);
                    await(new CountDownLatch(1));
                }
            };
        });
        assertThat(state(job)).isEqualTo(State.CANCELLED);
        assertThat(blog.entries).isEmpty();
        assertThat(blog.uploads).containsExactly("image-0.txt");

        blog.arriving = _ -> {};
        again(job);
        assertThat(blog.uploads).hasSize(5).doesNotHaveDuplicates();
        assertThat(blog.live()).hasSize(1);
    }

    @Test
    void whatWasStoppedAndArrivesAllTheSameIsNotSentASecondTime() throws IOException {
        blog.arrivesCutOff = true;
        JobId job = office.publish(office.write(naming(images(1))));
        office.settle(watch -> blog.arriving = _ -> {
            watch.cancel(job);
            await(new CountDownLatch(1));
        });
        assertThat(state(job)).isEqualTo(State.CANCELLED);
        blog.arriving = _ -> {};
        again(job);
        assertThat(blog.uploads).containsExactly("image-0.txt");
        assertThat(blog.live()).hasSize(1);
    }

    @Test
    void anotherPostDoesNotSendAnImageThatMayStillArrive() throws IOException {
        List<Asset> images = images(1);
        blog.network = FakeBlog.doing(Network.ARRIVES_LATE);
        office.publish(office.write(naming(images)));
        JobId second = office.publish(office.write("another, with " + naming(images)));
        office.settle();
        assertThat(office.outbox.find(second).orElseThrow())
                .returns(State.READY, PublishJob::state)
                .returns(Optional.of(clock.instant().plus(PublishJob.SETTLE)), PublishJob::retryAt);
        clock.pass(Duration.ofMinutes(1));
        office.settle();
        assertThat(blog.uploads).hasSize(1);
        assertThat(blog.live()).hasSize(2);
    }

    @Test
    void neitherAfterAnEndInTheMiddle() throws IOException {
        List<Asset> images = images(1);
        blog.network = FakeBlog.doing(Network.CRASHES_AFTER);
        office.publish(office.write(naming(images)));
        assertThatThrownBy(office::settle).isInstanceOf(FakeBlog.Crash.class);
        JobId second = office.publish(office.write("another, with " + naming(images)));
        office.settle();
        assertThat(state(second)).isEqualTo(State.READY);
        clock.pass(Office.PATIENCE.plus(PublishJob.SETTLE));
        office.settle();
        assertThat(state(second)).isEqualTo(State.DONE);
        assertThat(blog.uploads).hasSize(1);
    }

    @Test
    void whereTheBlogCannotBeAskedItsAuthorIsBeforeItIsSentAgain() throws IOException {
        blog.findsFiles = false;
        blog.network = FakeBlog.doing(Network.LOSES_REPLY);
        JobId job = office.publish(office.write(naming(images(1))));
        office.settle();
        assertThat(state(job)).isEqualTo(State.CHECKING);
        clock.pass(Duration.ofMinutes(1));
        office.settle();
        assertThat(office.outbox.find(job).orElseThrow())
                .returns(State.FAILED, PublishJob::state)
                .returns(Optional.of(Outcome.Reason.FILE_MAYBE_THERE), PublishJob::refusal)
                .returns("image-0.txt", PublishJob::problem);
        assertThat(blog.uploads).hasSize(1);

        office.outbox.retry(job);
        office.settle();
        assertThat(state(job)).isEqualTo(State.DONE);
        assertThat(blog.live()).hasSize(1);
    }

    @Test
    void whereOneIsRefusedNothingMoreIsBegunAndThePostWaitsForItsAuthor() throws IOException {
        blog.answer = Optional.of(new Outcome.Refused(Outcome.Reason.INVALID, "not this kind of file"));
        JobId job = office.publish(office.write(naming(images(9))));
        office.settle();
        assertThat(office.outbox.find(job).orElseThrow())
                .returns(State.FAILED, PublishJob::state)
                .returns("not this kind of file", PublishJob::problem);
        assertThat(blog.entries).isEmpty();
    }

    @Test
    void aFolderThatTwoMadeAtOnceIsTriedAgain() throws IOException {
        AtomicInteger tries = new AtomicInteger();
        blog.arriving = _ -> blog.answer = tries.getAndIncrement() == 0 ? Optional.of(NO_FOLDER) : Optional.empty();
        JobId job = office.publish(office.write(naming(images(1))));
        office.settle();
        assertThat(state(job)).isEqualTo(State.DONE);
        assertThat(tries).hasValue(2);
        assertThat(blog.uploads).hasSize(1);
    }

    @Test
    void aFileThatIsNotTakenIsTriedThriceAndNoMore() throws IOException {
        AtomicInteger tries = new AtomicInteger();
        blog.arriving = _ -> tries.incrementAndGet();
        blog.answer = Optional.of(NO_FOLDER);
        JobId job = office.publish(office.write(naming(images(1))));
        office.settle();
        assertThat(state(job)).isEqualTo(State.FAILED);
        assertThat(tries).hasValue(3);
    }

    @Test
    void whereOneMayHaveArrivedNoneIsSentAgainBefore() throws IOException {
        ThreadLocal<String> onTheWire = new ThreadLocal<>();
        CyclicBarrier both = new CyclicBarrier(2);
        blog.arriving = asset -> {
            onTheWire.set(asset.fileName());
            await(both);
        };
        blog.network = () -> "image-0.txt".equals(onTheWire.get()) ? Network.DOWN : Network.LOSES_REQUEST;
        JobId job = office.publish(office.write(naming(images(2))));
        office.settle();
        assertThat(state(job)).isEqualTo(State.CHECKING);
    }

    /// Publishes the post of that job once more, as often as it has to wait.
    private void again(JobId job) {
        office.publish(
                office.posts.find(office.outbox.find(job).orElseThrow().post()).orElseThrow());
        office.settle();
        clock.pass(Duration.ofMinutes(1));
        office.settle();
    }

    private List<Asset> images(int many) throws IOException {
        List<Asset> images = new ArrayList<>();
        for (int number = 0; number < many; number++) {
            images.add(office.media.add(new ByteArrayInputStream(content(number)), "image-" + number + ".txt"));
        }
        return images;
    }

    private static byte[] content(int number) {
        return ("content " + number).getBytes(StandardCharsets.UTF_8);
    }

    private static String naming(List<Asset> images) {
        return String.join(
                "\n\n",
                images.stream().map(image -> "![x](" + image.address() + ")").toList());
    }

    private State state(JobId job) {
        return office.outbox.find(job).orElseThrow().state();
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await();
        } catch (InterruptedException | BrokenBarrierException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

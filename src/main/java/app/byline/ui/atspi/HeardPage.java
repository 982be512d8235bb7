package app.byline.ui.atspi;

import app.byline.markdown.Block;
import app.byline.ui.FxExecutor;
import app.byline.ui.PageText;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.stream.Collectors;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;

/// What stands on a page, read when somebody asks for it and something else stands there than when it was read. What
/// has not changed stays the same to who hears of it. JavaFX's thread; the page is read on another.
final class HeardPage {
    private static final Logger LOG = System.getLogger(HeardPage.class.getName());
    private static final Executor READING =
            task -> Thread.ofVirtual().name("byline-page-reading").start(task);

    /// A block with what was read of it.
    private record Read(Block block, List<Piece> pieces) {}

    /// All of them, what they are made of, and all their words, a block in a line.
    private record Reading(List<Read> blocks, List<Piece> pieces, String text) {
        static final Reading NONE = new Reading(List.of(), List.of(), "");
    }

    private final Node page;
    private final ObservableValue<List<Block>> shown;
    private final Executor later = new FxExecutor();
    private List<Block> blocks = List.of();
    private Reading read = Reading.NONE;
    private @Nullable CompletableFuture<Void> reading;

    private HeardPage(Node page, ObservableValue<List<Block>> shown) {
        this.page = page;
        this.shown = shown;
    }

    /// That of such a node; empty for any other.
    static Optional<HeardPage> of(Node node) {
        return PageText.of(node).map(shown ->
                (HeardPage) node.getProperties().computeIfAbsent(HeardPage.class, _ -> new HeardPage(node, shown)));
    }

    /// Done once what stands there now has been read; empty when it has.
    @SuppressWarnings("ReferenceEquality") // another list is another text
    Optional<CompletableFuture<Void>> reading() {
        List<Block> now = shown.getValue();
        if (reading == null && now != blocks) {
            Reading before = read;
            reading = CompletableFuture.supplyAsync(() -> read(now, before), READING)
                    .exceptionally(failure -> {
                        LOG.log(Level.WARNING, "a page could not be read for screen readers", failure);
                        return Reading.NONE;
                    })
                    .thenAcceptAsync(done -> take(now, done), later);
        }
        return Optional.ofNullable(reading);
    }

    private void take(List<Block> now, Reading done) {
        blocks = now;
        read = done;
        reading = null;
    }

    private Reading read(List<Block> now, Reading before) {
        Map<String, Deque<Read>> known = new HashMap<>();
        before.blocks()
                .forEach(each -> known.computeIfAbsent(each.block().html(), _ -> new ArrayDeque<>())
                        .add(each));
        List<Read> all = new ArrayList<>(now.size());
        for (Block block : now) {
            Deque<Read> same = known.getOrDefault(block.html(), new ArrayDeque<>());
            all.add(same.isEmpty() ? new Read(block, PageReading.of(block.html(), page)) : same.remove());
        }
        List<Piece> pieces =
                all.stream().flatMap(each -> each.pieces().stream()).toList();
        return new Reading(all, pieces, pieces.stream().flatMap(Piece::lines).collect(Collectors.joining("\n")));
    }

    /// As they were read last.
    List<Piece> pieces() {
        return read.pieces();
    }

    /// All words that were read last, a block in a line.
    String text() {
        return read.text();
    }
}

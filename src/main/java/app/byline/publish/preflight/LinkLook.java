package app.byline.publish.preflight;

import app.byline.post.Post;
import app.byline.publish.http.Exchange;
import app.byline.publish.http.Exchange.Reply;
import app.byline.publish.http.Exchange.Request;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/// Asks other sites whether what a post links to, or shows of them, is still there. Only on the author's word: each
/// site learns that it is asked. Waits for the network; any thread but JavaFX's.
public final class LinkLook {
    private static final int AT_ONCE = 8;

    private final Exchange exchange;

    public LinkLook(Exchange exchange) {
        this.exchange = exchange;
    }

    /// What is gone, in the text's order.
    public List<Remark> dead(Post post) throws InterruptedException {
        TextLook text = new TextLook(post);
        List<Callable<Boolean>> questions = text.remote().stream()
                .<Callable<Boolean>>map(address -> () -> isDead(address))
                .toList();
        List<URI> addresses = List.copyOf(text.remote());
        try (ExecutorService hands =
                Executors.newFixedThreadPool(AT_ONCE, Thread.ofVirtual().factory())) {
            List<Future<Boolean>> answers = hands.invokeAll(questions);
            return IntStream.range(0, addresses.size())
                    .filter(at -> is(answers.get(at)))
                    .mapToObj(at -> text.dead(addresses.get(at)))
                    .toList();
        }
    }

    private static boolean is(Future<Boolean> answer) {
        try {
            return answer.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    /// A redirect leads somewhere, and who asks for a password has something; what can't be reached now may be later.
    private boolean isDead(URI address) {
        return switch (exchange.send(new Request("HEAD", address, Map.of(), new Exchange.Body.None()))) {
            case Reply.Answered(var answer) -> answer.status() == 404 || answer.status() == 410;
            case Reply.Failed _ -> false;
        };
    }
}

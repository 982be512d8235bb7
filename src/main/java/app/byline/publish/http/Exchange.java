package app.byline.publish.http;

import app.byline.publish.Outcome;
import app.byline.publish.Outcome.Reason;
import java.io.ByteArrayInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.LongConsumer;
import javax.net.ssl.SSLException;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;

/// One HTTP exchange, and the only place that tells «it never left» from «nobody knows whether it arrived». Redirects
/// are not followed: a password must not go where a server points. Blocking; any thread.
public final class Exchange implements AutoCloseable {
    /// More than any answer of a blog has, and too little to fill the memory.
    private static final long LONGEST_ANSWER = 32L << 20;
    private static final int LONGEST_MESSAGE = 300;
    /// Bytes in a second; slower, and a photo would not arrive in an hour.
    private static final long SLOWEST_NETWORK = 5_000;

    private final Duration patience;
    private final Optional<ServerTrust> trust;
    private @Nullable HttpClient client;

    /// `patience` is how long a whole exchange may take, beside the time that sending a file needs on a bad network.
    public Exchange(Duration patience) {
        this(patience, Optional.empty());
    }

    /// With servers that are trusted beside those the system trusts.
    public Exchange(Duration patience, ServerTrust trust) {
        this(patience, Optional.of(trust));
    }

    private Exchange(Duration patience, Optional<ServerTrust> trust) {
        this.patience = patience;
        this.trust = trust;
    }

    /// Made when first asked for: it brings a good part of the JDK with it, and most starts send nothing.
    private synchronized HttpClient client() {
        if (client == null) {
            HttpClient.Builder builder = HttpClient.newBuilder();
            trust.map(ServerTrust::context).ifPresent(builder::sslContext);
            client = builder.version(HttpClient.Version.HTTP_1_1)
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .connectTimeout(patience.compareTo(Duration.ofSeconds(15)) < 0 ? patience : Duration.ofSeconds(15))
                    .build();
        }
        return client;
    }

    /// An answer as text, with where it came from; `retryAfter` is how long the server asks to be left alone,
    /// `total` how many there are of what it lists.
    public record Answer(
            int status,
            URI uri,
            String body,
            List<String> links,
            String type,
            Optional<String> location,
            Optional<Duration> retryAfter,
            Optional<String> total) {
        public boolean isSuccess() {
            return status / 100 == 2;
        }

        /// Whether the body calls itself JSON.
        public boolean isJson() {
            return type.contains("json");
        }
    }

    /// What came of it: an answer of any status, or the reason there is none.
    public sealed interface Reply {
        record Answered(Answer answer) implements Reply {}

        record Failed(Outcome outcome) implements Reply {}
    }

    /// What is asked. A header given twice counts once.
    public record Request(String method, URI uri, Map<String, String> headers, Body body) {
        public static Request get(URI uri) {
            return new Request("GET", uri, Map.of(), new Body.None());
        }
    }

    /// What goes with it.
    public sealed interface Body {
        record None() implements Body {}

        record Text(String text) implements Body {}

        /// `sent` is told how much of it has left, in bytes, on the network's threads.
        record OfFile(Path file, LongConsumer sent) implements Body {}
    }

    /// Sends the request.
    public Reply send(Request request) {
        HttpRequest built;
        try {
            built = built(request);
        } catch (FileNotFoundException e) {
            return new Reply.Failed(new Outcome.Refused(Reason.INVALID, String.valueOf(e.getMessage())));
        }
        try {
            return new Reply.Answered(answer(whole(
                    built, BodyHandlers.limiting(BodyHandlers.ofString(StandardCharsets.UTF_8), LONGEST_ANSWER))));
        } catch (ConnectException | HttpConnectTimeoutException | UnknownHostException e) {
            return new Reply.Failed(new Outcome.NotSent(named(e, built.uri()), Optional.empty()));
        } catch (SSLException e) {
            return new Reply.Failed(new Outcome.Refused(Reason.UNTRUSTED, plain(String.valueOf(e.getMessage()))));
        } catch (IOException e) {
            return new Reply.Failed(
                    e.getCause() instanceof UnresolvedAddressException
                            ? new Outcome.NotSent(named(e, built.uri()), Optional.empty())
                            : new Outcome.Unknown(e));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Reply.Failed(new Outcome.Unknown(new IOException("interrupted", e)));
        }
    }

    /// What lies at that address; empty where the answer is no success.
    ///
    /// @param longest how many bytes it may have
    /// @throws IOException when no whole answer came, or a longer one
    public Optional<byte[]> bytes(Request request, long longest) throws IOException {
        try {
            HttpResponse<byte[]> answer =
                    whole(built(request), BodyHandlers.limiting(BodyHandlers.ofByteArray(), longest));
            return answer.statusCode() == 200 ? Optional.of(answer.body()) : Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    /// How an answer begins; `content` has its first bytes.
    public record Beginning(int status, String type, Optional<String> location, InputStream content) {}

    /// The beginning of what lies at that address, of any status.
    ///
    /// @param most how many bytes of it are wanted
    /// @param wait how long it may take
    /// @throws IOException when none came in that time
    public Beginning beginning(Request request, int most, Duration wait) throws IOException {
        HttpRequest built = HttpRequest.newBuilder(built(request), (_, _) -> true)
                .timeout(wait)
                .build();
        try {
            HttpResponse<byte[]> answer = whole(built, _ -> new FirstBytes(most));
            return new Beginning(
                    answer.statusCode(),
                    answer.headers().firstValue("content-type").orElse(""),
                    answer.headers().firstValue("location"),
                    new ByteArrayInputStream(answer.body()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    /// The client's own time limit ends with the answer's head; a body may then come a byte a second for ever.
    private <T> HttpResponse<T> whole(HttpRequest request, HttpResponse.BodyHandler<T> handler)
            throws IOException, InterruptedException {
        CompletableFuture<HttpResponse<T>> answer = client().sendAsync(request, handler);
        try {
            return answer.get(request.timeout().orElse(patience).toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            answer.cancel(true);
            throw new HttpTimeoutException("the answer did not end in time");
        } catch (InterruptedException e) {
            answer.cancel(true);
            throw e;
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException failure ? failure : new IOException(e.getCause());
        }
    }

    /// What an answer that is no success means. `message` is the server's own word for it; where it has none, a page
    /// that says why the server can't answer now has a title.
    public static Outcome failure(Answer answer, String message) {
        String says = plain(message);
        return switch (answer.status()) {
            case 401 -> new Outcome.Refused(Reason.CREDENTIALS, says);
            case 403 -> new Outcome.Refused(Reason.FORBIDDEN, says);
            case 404, 410 -> new Outcome.Refused(Reason.GONE, says);
            case 413 -> new Outcome.Refused(Reason.TOO_LARGE, says);
            case 429 ->
                new Outcome.NotSent(
                        new IOException(says), Optional.of(answer.retryAfter().orElse(Duration.ofMinutes(1))));
            case 408 -> new Outcome.Unknown(new IOException(says));
            default -> {
                if (answer.status() / 100 == 5) {
                    String why = says.isBlank() && answer.type().contains("html") ? title(answer) : says;
                    yield new Outcome.Unknown(new IOException(answer.status() + " " + why));
                }
                yield new Outcome.Refused(
                        answer.status() / 100 == 3 ? Reason.NOT_A_BLOG : Reason.INVALID,
                        answer.status() / 100 == 3 ? answer.location().orElse("") : says);
            }
        };
    }

    private static String title(Answer page) {
        return plain(Jsoup.parse(page.body()).title());
    }

    /// A server's text without markup and in one line.
    public static String plain(String text) {
        String plain = Jsoup.parse(text).text();
        return plain.length() <= LONGEST_MESSAGE ? plain : plain.substring(0, LONGEST_MESSAGE) + "…";
    }

    @Override
    public synchronized void close() {
        if (client != null) {
            client.shutdownNow();
        }
    }

    private HttpRequest built(Request request) throws FileNotFoundException {
        HttpRequest.Builder builder = HttpRequest.newBuilder(request.uri())
                .timeout(patience.plus(sending(request.body())))
                .header("User-Agent", "Byline (desktop blog editor)")
                .method(
                        request.method(),
                        switch (request.body()) {
                            case Body.None _ -> BodyPublishers.noBody();
                            case Body.Text(String text) -> BodyPublishers.ofString(text);
                            case Body.OfFile(Path file, LongConsumer sent) ->
                                new CountedFile(BodyPublishers.ofFile(file), sent);
                        });
        request.headers().forEach(builder::setHeader);
        return builder.build();
    }

    /// How long the body itself may take on a bad network.
    private static Duration sending(Body body) {
        return switch (body) {
            case Body.None _, Body.Text _ -> Duration.ZERO;
            case Body.OfFile(Path file, LongConsumer _) ->
                Duration.ofSeconds(file.toFile().length() / SLOWEST_NETWORK);
        };
    }

    private static Answer answer(HttpResponse<String> response) {
        return new Answer(
                response.statusCode(),
                response.uri(),
                response.body(),
                response.headers().allValues("link"),
                response.headers().firstValue("content-type").orElse(""),
                response.headers().firstValue("location"),
                response.headers().firstValue("retry-after").flatMap(Exchange::seconds),
                response.headers().firstValue("x-wp-total"));
    }

    /// RFC 9110, 10.2.3: seconds, or a date, which blogs don't send. At most an hour: then the author may have to act.
    private static Optional<Duration> seconds(String retryAfter) {
        return retryAfter.strip().matches("\\d{1,9}")
                ? Optional.of(Duration.ofSeconds(Math.min(3600, Long.parseLong(retryAfter.strip()))))
                : Optional.empty();
    }

    private static IOException named(IOException e, URI uri) {
        return new IOException(uri.getHost() + " can't be reached", e);
    }
}

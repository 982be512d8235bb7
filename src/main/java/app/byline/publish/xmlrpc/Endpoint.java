package app.byline.publish.xmlrpc;

import app.byline.platform.Secret;
import app.byline.publish.Blog;
import app.byline.publish.Outcome;
import app.byline.publish.Outcome.Reason;
import app.byline.publish.http.Exchange;
import app.byline.publish.http.Exchange.Body;
import app.byline.publish.http.Exchange.Reply;
import app.byline.publish.http.Exchange.Request;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/// The one address of a blog that takes calls, with user and password in each of them.
final class Endpoint {
    /// Settings of a [Blog]: the address, the blog's number there, and the user's name.
    static final String ADDRESS = "endpoint";
    static final String NUMBER = "number";
    static final String USER = "user";

    /// WordPress's codes are those of HTTP; others have numbers of their own, and words.
    private static final Pattern SIGN_IN = Pattern.compile("password|log ?in|authenti|user ?name");
    private static final Pattern NO_POST = Pattern.compile("(?:invalid|no such|unknown) (?:post|entry)|not found");

    private final Exchange exchange;
    private final URI address;
    private final String number;
    private final String user;
    private final Secret password;

    Endpoint(Exchange exchange, Blog blog, Secret password) {
        this.exchange = exchange;
        this.address = URI.create(blog.settings().getOrDefault(ADDRESS, blog.home() + "/xmlrpc.php"));
        this.number = blog.settings().getOrDefault(NUMBER, "1");
        this.user = blog.settings().getOrDefault(USER, "");
        this.password = password;
    }

    /// What came of a call: a value, or why there is none.
    sealed interface Result {
        record Value(JsonNode value) implements Result {}

        record Failed(Outcome outcome) implements Result {}
    }

    /// A call about the blog.
    Result ofBlog(String method, Object... rest) {
        return of(number, method, rest);
    }

    /// A call about one post of it, where the post's id comes first.
    Result of(String first, String method, Object... rest) {
        List<Object> parameters = new ArrayList<>(List.of(first, user, password.reveal()));
        parameters.addAll(List.of(rest));
        return call(exchange, address, method, parameters);
    }

    /// A call of the oldest kind, which begins with a program's key.
    Result keyed(String method, String first, Object last) {
        return call(exchange, address, method, List.of("", first, user, password.reveal(), last));
    }

    /// A call that nobody needs to sign.
    static Result call(Exchange exchange, URI address, String method, List<?> parameters) {
        Request request = new Request(
                "POST",
                address,
                Map.of("Content-Type", "text/xml; charset=utf-8", "Accept", "text/xml"),
                new Body.Text(MethodCall.xml(method, parameters)));
        return switch (exchange.send(request)) {
            case Reply.Failed(Outcome outcome) -> new Result.Failed(outcome);
            case Reply.Answered(Exchange.Answer answer) ->
                // Where it is turned off, the fault comes with a status of its own.
                answer.isSuccess() || answer.body().contains("<methodResponse>")
                        ? result(answer.body())
                        : new Result.Failed(Exchange.failure(answer, ""));
        };
    }

    private static Result result(String body) {
        try {
            return switch (MethodResponse.read(body)) {
                case MethodResponse.Answer.Value(JsonNode value) -> new Result.Value(value);
                case MethodResponse.Answer.Fault(int code, String message) ->
                    new Result.Failed(new Outcome.Refused(reason(code, message), Exchange.plain(message)));
            };
        } catch (IOException e) {
            // It says yes in words that can't be read: a proxy's page, or half an answer.
            return new Result.Failed(new Outcome.Unknown(e));
        }
    }

    private static Reason reason(int code, String message) {
        String words = message.toLowerCase(Locale.ROOT);
        return switch (code) {
            case 401 -> Reason.FORBIDDEN;
            case 403 -> SIGN_IN.matcher(words).find() ? Reason.CREDENTIALS : Reason.FORBIDDEN;
            case 404 -> Reason.GONE;
            case 405, -32601 -> Reason.UNSUPPORTED;
            case 409 -> Reason.CHANGED_ON_SERVER;
            case 413 -> Reason.TOO_LARGE;
            default -> {
                if (SIGN_IN.matcher(words).find()) {
                    yield Reason.CREDENTIALS;
                }
                yield NO_POST.matcher(words).find() ? Reason.GONE : Reason.INVALID;
            }
        };
    }

    /// The value, or nothing where it can't be had.
    static Optional<JsonNode> value(Result result) {
        return result instanceof Result.Value(JsonNode value) ? Optional.of(value) : Optional.empty();
    }
}

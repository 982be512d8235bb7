package app.byline.publish.http;

import app.byline.publish.BlogAccess.Diagnosis;
import app.byline.publish.BlogAccess.Found;
import app.byline.publish.Outcome;
import app.byline.publish.http.Exchange.Answer;
import app.byline.publish.http.Exchange.Reply;
import app.byline.publish.http.Exchange.Request;
import java.net.URI;
import java.util.Optional;
import java.util.function.Function;

/// Pages that everybody may read: where no password is sent, a server may say that they are elsewhere. Blocking.
public record Redirects(Exchange exchange) {
    private static final int MOST = 5;

    /// The page at that address, or where it was moved to.
    public Reply page(URI address) {
        URI at = address;
        for (int hop = 0; hop < MOST; hop++) {
            Reply reply = exchange.send(Request.get(at));
            if (!(reply instanceof Reply.Answered(Answer answer)) || answer.status() / 100 != 3) {
                return reply;
            }
            Optional<URI> next = next(at, answer);
            if (next.isEmpty()) {
                return reply;
            }
            at = next.get();
        }
        return new Reply.Failed(new Outcome.Refused(Outcome.Reason.NOT_A_BLOG, at.toString()));
    }

    /// What `among` finds on the page whose address was typed.
    public Found find(String typed, Function<Answer, Found> among) {
        return TypedAddress.of(typed)
                .map(address -> switch (page(address)) {
                    case Reply.Failed(Outcome outcome) -> Found.Nowhere.of(outcome);
                    case Reply.Answered(Answer answer) -> among.apply(answer);
                })
                .orElseGet(() -> new Found.Nowhere(Diagnosis.NO_ADDRESS, ""));
    }

    private static Optional<URI> next(URI at, Answer answer) {
        try {
            return answer.location()
                    .map(at::resolve)
                    .filter(uri -> "https".equals(uri.getScheme()) || "http".equals(uri.getScheme()));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}

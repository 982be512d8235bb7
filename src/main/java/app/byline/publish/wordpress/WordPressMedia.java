package app.byline.publish.wordpress;

import app.byline.publish.BlogClient.MediaListing;
import app.byline.publish.RemoteId;
import app.byline.publish.RemoteMedia;
import app.byline.publish.RemoteMediaList;
import app.byline.publish.http.Exchange;
import app.byline.publish.wordpress.WordPressApi.Page;
import app.byline.publish.wordpress.WordPressApi.Result;
import java.net.URI;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// What is in a blog's media library. https://developer.wordpress.org/rest-api/reference/media/
final class WordPressMedia {
    private static final int AT_ONCE = 50;
    private static final String BEHIND_THE_LAST = "rest_post_invalid_page_number";

    private final WordPressApi api;

    WordPressMedia(WordPressApi api) {
        this.api = api;
    }

    /// Images only: what else is there can't be put into a text as one.
    MediaListing list(String words, int page) {
        Map<String, String> asked = new HashMap<>(Map.of(
                "context", "edit",
                "media_type", "image",
                "per_page", String.valueOf(AT_ONCE),
                "page", String.valueOf(page),
                "_fields", "id,source_url,mime_type,title,alt_text,caption,date_gmt,media_details"));
        if (!words.isBlank()) {
            asked.put("search", words.strip());
        }
        Page answer = api.page("wp/v2/media", asked);
        return switch (answer.result()) {
            case Result.Failed failed
            when failed.code().equals(BEHIND_THE_LAST) ->
                new MediaListing.Here(new RemoteMediaList(List.of(), 0, false));
            case Result.Failed failed -> new MediaListing.Failed(failed.outcome());
            case Result.Json(JsonNode media) -> new MediaListing.Here(list(media, answer.total(), page));
        };
    }

    private static RemoteMediaList list(JsonNode answer, long total, int page) {
        List<RemoteMedia> media = new ArrayList<>();
        answer.forEach(one -> read(one).ifPresent(media::add));
        return new RemoteMediaList(media, Math.max(total, media.size()), (long) page * AT_ONCE < total);
    }

    private static Optional<RemoteMedia> read(JsonNode media) {
        long id = media.path("id").asLong(0);
        Optional<URI> address = address(media.path("source_url"));
        if (id <= 0 || address.isEmpty()) {
            return Optional.empty();
        }
        JsonNode details = media.path("media_details");
        JsonNode sizes = details.path("sizes");
        Optional<URI> small = address(sizes.path("medium").path("source_url"))
                .or(() -> address(sizes.path("thumbnail").path("source_url")));
        return Optional.of(new RemoteMedia(
                new RemoteId(String.valueOf(id)),
                address.get(),
                small,
                media.path("mime_type").asString(""),
                Exchange.plain(said(media.path("title"))),
                media.path("alt_text").asString(""),
                Exchange.plain(said(media.path("caption"))),
                details.path("width").asInt(0),
                details.path("height").asInt(0),
                details.path("filesize").asLong(0),
                time(media.path("date_gmt").asString(""))));
    }

    private static String said(JsonNode text) {
        return text.path("raw").asString(text.path("rendered").asString(""));
    }

    private static Instant time(String gmt) {
        try {
            return Instant.parse(gmt + "Z");
        } catch (DateTimeParseException unsaid) {
            return Instant.EPOCH;
        }
    }

    private static Optional<URI> address(JsonNode address) {
        String text = address.asString("");
        try {
            return text.matches("https?://\\S+") ? Optional.of(URI.create(text)) : Optional.empty();
        } catch (IllegalArgumentException broken) {
            return Optional.empty();
        }
    }
}

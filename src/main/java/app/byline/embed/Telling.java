package app.byline.embed;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What a site's answer tells of a page, as plain text of bounded length; each part may be empty. `picture` is an
/// address as the site writes it, and no more than a claim.
record Telling(String title, String author, String picture) {
    private static final JsonMapper JSON = new JsonMapper();
    private static final int LONGEST = 300;
    private static final int LONGEST_ADDRESS = 2_000;

    /// As https://oembed.com/#section2.3 says. The answer's HTML is never used.
    static Telling ofJson(String json) {
        try {
            JsonNode said = JSON.readTree(json);
            return new Telling(
                    plain(said.path("title").asString("")),
                    plain(said.path("author_name").asString("")),
                    address(said.path("thumbnail_url").asString("")));
        } catch (JacksonException nonsense) {
            return new Telling("", "", "");
        }
    }

    /// As pages tell of themselves: https://ogp.me/
    static Telling ofPage(String html) {
        Document page = Jsoup.parse(html);
        String title = meta(page, "meta[property=og:title]");
        return new Telling(
                plain(title.isEmpty() ? page.title() : title),
                plain(meta(page, "meta[name=author]")),
                address(meta(page, "meta[property=og:image]")));
    }

    private static String meta(Document page, String selector) {
        Element found = page.selectFirst(selector);
        return found == null ? "" : found.attr("content");
    }

    private static String plain(String text) {
        String plain = Jsoup.parse(text).text();
        return plain.length() <= LONGEST ? plain : plain.substring(0, LONGEST) + "…";
    }

    private static String address(String text) {
        return text.length() <= LONGEST_ADDRESS ? text : "";
    }
}

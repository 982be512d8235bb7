package app.byline.markdown.sanitiser;

import static java.util.Map.entry;

import app.byline.markdown.sanitiser.Finding.Reason;
import app.byline.markdown.sanitiser.Rule.Fate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// The elements and attributes of HTML (https://html.spec.whatwg.org/#elements-3) that a post may have, and what is
/// known of others.
final class Rules {
    private static final Map<String, Check> GLOBAL = Map.ofEntries(
            entry("aria-describedby", Check.REFERENCES),
            entry("aria-hidden", Check.WORD),
            entry("aria-label", Check.TEXT),
            entry("aria-labelledby", Check.REFERENCES),
            entry("class", Check.CLASSES),
            entry("dir", Check.WORD),
            entry("id", Check.ID),
            entry("lang", Check.WORD),
            entry("role", Check.WORD),
            entry("style", Check.STYLE),
            entry("title", Check.TEXT),
            entry("translate", Check.WORD));

    private static final Map<String, Rule> KNOWN = new HashMap<>();

    static {
        keep(
                "a abbr acronym address article aside b bdi bdo big blockquote caption center cite code col colgroup dd del"
                        + " details dfn div dl dt em figcaption figure font footer h1 h2 h3 h4 h5 h6 header hgroup i ins kbd li"
                        + " main mark nav ol p picture pre q rb rp rt rtc ruby s samp section small span strike strong sub"
                        + " summary sup table tbody td tfoot th thead time tr tt u ul var video audio");
        put("br hr img col source track wbr", Fate.KEEP_EMPTY);
        allow("a", Check.LINK, "href");
        allow("a", Check.TARGET, "target");
        allow("a", Check.WORD, "rel hreflang");
        allow("a", Check.ID, "name");
        allow("blockquote q del ins", Check.LINK, "cite");
        allow("del ins time", Check.WORD, "datetime");
        allow("img audio video source track", Check.MEDIA, "src");
        allow("video", Check.MEDIA, "poster");
        allow("img source", Check.SOURCES, "srcset");
        allow("img source", Check.TEXT, "sizes media");
        allow("source", Check.WORD, "type");
        allow("img", Check.TEXT, "alt");
        allow("img", Check.WORD, "align loading decoding");
        allow("img video source table td th col colgroup hr", Check.NUMBER, "width height");
        allow("audio video", Check.FLAG, "controls loop muted playsinline");
        allow("audio video", Check.WORD, "preload");
        allow("track", Check.WORD, "kind srclang");
        allow("track", Check.TEXT, "label");
        allow("track", Check.FLAG, "default");
        allow("details", Check.FLAG, "open");
        allow("ol", Check.NUMBER, "start");
        allow("ol", Check.FLAG, "reversed");
        allow("ol ul li", Check.WORD, "type");
        allow("li", Check.NUMBER, "value");
        allow("td th", Check.NUMBER, "colspan rowspan");
        allow("td th", Check.WORD, "scope data-align");
        allow("td th", Check.TEXT, "abbr");
        allow("td th tr tbody thead tfoot col colgroup table p div h1 h2 h3 h4 h5 h6 caption hr", Check.WORD, "align");
        allow("td th tr", Check.WORD, "valign");
        allow("col colgroup", Check.NUMBER, "span");
        allow("table", Check.NUMBER, "border cellpadding cellspacing");
        allow("font", Check.WORD, "color face size");
        allow("sup", Check.WORD, "data-fn");

        put("input", Fate.KEEP_EMPTY);
        allow("input", Check.WORD, "type");
        allow("input", Check.FLAG, "checked disabled readonly");
        put("iframe", Fate.KEEP);
        allow("iframe", Check.FRAME, "src");
        allow("iframe", Check.NUMBER, "width height frameborder");
        allow("iframe", Check.FLAG, "allowfullscreen");
        allow("iframe", Check.WORD, "loading referrerpolicy allow sandbox");

        forbid("script", Fate.DROP, Reason.RUNS);
        forbid("svg math", Fate.DROP, Reason.UNKNOWN);
        forbid("object embed applet param template", Fate.UNWRAP, Reason.RUNS);
        forbid("frame frameset noframes portal fencedframe", Fate.UNWRAP, Reason.FRAMES);
        forbid("style", Fate.DROP, Reason.STYLE);
        forbid("link meta base basefont bgsound", Fate.UNWRAP, Reason.STYLE);
        forbid(
                "form button select option optgroup datalist textarea label fieldset legend output progress meter keygen",
                Fate.UNWRAP,
                Reason.FORM);
    }

    private Rules() {}

    /// What becomes of the element of that name, in small letters.
    static Rule named(String name) {
        Rule known = KNOWN.get(name);
        return known != null ? known : new Rule(name, Fate.UNWRAP, Map.of(), Reason.UNKNOWN);
    }

    private static void keep(String names) {
        put(names, Fate.KEEP);
    }

    private static void put(String names, Fate fate) {
        for (String name : words(names)) {
            KNOWN.put(name, new Rule(name, fate, new HashMap<>(GLOBAL), Reason.UNKNOWN));
        }
    }

    private static void allow(String names, Check check, String attributes) {
        for (String name : words(names)) {
            for (String attribute : words(attributes)) {
                Objects.requireNonNull(KNOWN.get(name)).attributes().put(attribute, check);
            }
        }
    }

    private static void forbid(String names, Fate fate, Reason why) {
        for (String name : words(names)) {
            KNOWN.put(name, new Rule(name, fate, Map.of(), why));
        }
    }

    private static List<String> words(String text) {
        return List.of(text.split(" ", -1));
    }
}

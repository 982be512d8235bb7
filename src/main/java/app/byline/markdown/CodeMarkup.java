package app.byline.markdown;

import java.util.regex.Pattern;

/// WordPress's code block. Its editor escapes what its server would otherwise take for a shortcode or an embed.
final class CodeMarkup {
    private static final Pattern LONE_ADDRESS =
            Pattern.compile("^(\\s*https?:)//([^\\s<>\"]+\\s*)$", Pattern.MULTILINE);
    private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z0-9+#.-]+");

    private CodeMarkup() {}

    static String block(String content, String info) {
        String code = content.endsWith("\n") ? content.substring(0, content.length() - 1) : content;
        String escaped = InlineHtml.text(code).replace("[", "&#91;");
        String safe = LONE_ADDRESS.matcher(escaped).replaceFirst("$1&#47;&#47;$2");
        String language = info.strip().split("[\\s{]", 2)[0];
        boolean named = LANGUAGE.matcher(language).matches();
        String given = named ? "{\"className\":\"language-" + language + "\"} " : "";
        String classes = named ? " language-" + language : "";
        return "<!-- wp:code " + given + "-->\n<pre class=\"wp-block-code" + classes + "\"><code>" + safe
                + "</code></pre>\n<!-- /wp:code -->";
    }
}

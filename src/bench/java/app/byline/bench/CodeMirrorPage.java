package app.byline.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.databind.json.JsonMapper;

/// A page that is nothing but an editor with a contestant's text.
final class CodeMirrorPage {
    private CodeMirrorPage() {}

    /// Writes `page.html` into a contestant's folder. `modules` is where npm has put `codemirror`.
    static void write(Path home, Path modules) throws IOException {
        String text = new JsonMapper().writeValueAsString(Files.readString(home.resolve(Contestant.TEXT)));
        Files.writeString(home.resolve("page.html"), """
                <!doctype html><meta charset="utf-8"><title>CodeMirror</title>
                <link rel="stylesheet" href="%1$s/lib/codemirror.css">
                <style>html, body, .CodeMirror { height: 100%%; margin: 0; font-size: 16px }</style>
                <script src="%1$s/lib/codemirror.js"></script>
                <script src="%1$s/mode/xml/xml.js"></script>
                <script src="%1$s/mode/markdown/markdown.js"></script>
                <body><script>
                CodeMirror(document.body, {value: %2$s, mode: "markdown", lineWrapping: true, autofocus: true});
                </script>
                """.formatted(
                        modules.resolve("codemirror").toUri(), text.replace("</", "<\\/")));
    }
}

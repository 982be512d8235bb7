package app.byline.ui.drawing;

import app.byline.platform.ThisProgram;
import app.byline.ui.FxExecutor;
import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import javafx.application.Application;
import javafx.concurrent.Worker;
import javafx.scene.web.WebEngine;
import javafx.stage.Stage;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The process in which diagrams are drawn, apart from the window: laying one out takes the thread of its page, and a
/// bad one takes it for good. A line of JSON in is an order, a line out is its answer; it ends with its input.
public final class DiagramProcess {
    /// The program's argument that starts this instead of the window.
    public static final String ARGUMENT = "--draw-diagrams";

    private DiagramProcess() {}

    /// The command line that starts it; `mainClass` is the program's.
    public static List<String> command(String mainClass) {
        return ThisProgram.command(
                mainClass,
                List.of(
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-Xmx256m",
                        "--add-modules",
                        "javafx.controls,javafx.web",
                        "--enable-native-access=ALL-UNNAMED,javafx.graphics,javafx.web,javafx.media"),
                ARGUMENT);
    }

    /// Draws until standard input ends.
    public static void run() {
        System.setProperty("glass.platform", "Headless");
        System.setProperty("prism.order", "sw");
        Application.launch(Studio.class);
    }

    /// The toolkit's side of it: no window is ever shown.
    public static final class Studio extends Application {
        private static final JsonMapper JSON = new JsonMapper();

        private final PrintStream out =
                new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        private final WebEngine engine = new WebEngine();

        @Override
        public void start(Stage stage) {
            String mermaid = Library.text("mermaid/mermaid.min.js");
            String script = Library.text("diagrams.js");
            engine.setOnAlert(answer -> out.println(answer.getData().replace('\n', ' ')));
            engine.getLoadWorker().stateProperty().addListener((_, _, state) -> {
                if (state == Worker.State.SUCCEEDED) {
                    engine.executeScript(mermaid);
                    engine.executeScript(script);
                    out.println(JSON.writeValueAsString(Map.of("ready", true)));
                    Thread.ofPlatform().daemon().start(this::listen);
                }
            });
            // Text must be measured in the styles it will have; nothing may be loaded.
            engine.loadContent("<!DOCTYPE html><meta http-equiv=\"Content-Security-Policy\""
                    + " content=\"default-src 'none'; style-src 'unsafe-inline'\"><body></body>");
        }

        private void listen() {
            FxExecutor window = new FxExecutor();
            try (BufferedReader in = new BufferedReader(
                    new InputStreamReader(new FileInputStream(FileDescriptor.in), StandardCharsets.UTF_8))) {
                for (String line = in.readLine(); line != null; line = in.readLine()) {
                    JsonNode order = JSON.readTree(line);
                    window.execute(() -> engine.executeScript("draw(" + JSON.writeValueAsString(order) + ")"));
                }
            } catch (IOException gone) {
                // Whoever asked is gone; so is this.
            }
            Runtime.getRuntime().halt(0);
        }
    }
}

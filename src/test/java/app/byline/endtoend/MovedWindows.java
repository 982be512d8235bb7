package app.byline.endtoend;

import static app.byline.ui.WindowFixture.onFx;
import static app.byline.ui.WindowFixture.run;

import app.byline.BylineApp;
import app.byline.ui.Writer;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.application.Application;
import javafx.event.Event;
import javafx.geometry.Point2D;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import javafx.stage.Window;

/// The program with the preview in a window of its own, made to be ended: it says where its windows are found, and
/// `left` once they are where they are wanted: `20 30 900 600, 300 200 500 490, 210` are the window, the preview's and
/// the width of the library; none leaves them as they are. `quit` behind it closes the program as its author does.
final class MovedWindows {
    private MovedWindows() {}

    public static void main(String[] arguments) {
        Thread author = new Thread(
                () -> {
                    try {
                        move(arguments);
                    } catch (RuntimeException | AssertionError e) {
                        System.out.println("not moved: " + e);
                        Runtime.getRuntime().halt(1);
                    }
                },
                "author");
        author.setDaemon(true);
        author.start();
        Application.launch(BylineApp.class, Path.of(arguments[0]).toString());
    }

    private static void move(String... arguments) {
        OpenProgram.until(() -> writing().getScene().lookup("#menu") != null);
        if (arguments[1].equals("first")) {
            OpenWindows.command("", "preview.window");
        }
        OpenProgram.until(() -> preview().isShowing() && library() > 0);
        System.out.println("found " + onFx(MovedWindows::places));
        if (arguments.length > 2) {
            String[] wanted = arguments[2].split(", ", -1);
            run(() -> {
                put(writing(), wanted[0]);
                put(preview(), wanted[1]);
            });
            OpenProgram.until(() -> panes().getWidth() == writing().getScene().getWidth());
            run(() -> drag(Double.parseDouble(wanted[2]) - library()));
            OpenProgram.until(() -> places().equals(arguments[2]));
        }
        System.out.println("left");
        if (arguments.length > 3) {
            OpenWindows.command("", "quit");
        }
    }

    private static void put(Stage window, String place) {
        String[] numbers = place.split(" ", -1);
        window.setX(Double.parseDouble(numbers[0]));
        window.setY(Double.parseDouble(numbers[1]));
        window.setWidth(Double.parseDouble(numbers[2]));
        window.setHeight(Double.parseDouble(numbers[3]));
    }

    // ---- on JavaFX's thread

    private static Stage writing() {
        return with("editor");
    }

    private static Stage preview() {
        return with("preview-window");
    }

    private static Stage with(String part) {
        return Window.getWindows().stream()
                .filter(open -> open.isShowing() && open.getScene().lookup("#" + part) != null)
                .map(Stage.class::cast)
                .findFirst()
                .orElseThrow();
    }

    private static Region panes() {
        return part("panes");
    }

    private static double library() {
        return part("library").getWidth();
    }

    private static Region part(String id) {
        return (Region) Objects.requireNonNull(writing().getScene().lookup("#" + id));
    }

    /// Makes the library wider by so much.
    private static void drag(double more) {
        Region bar = part("library-bar");
        Point2D from = bar.localToScene(0, 50);
        Event.fireEvent(bar, Writer.button(MouseEvent.MOUSE_PRESSED, from, 1));
        Event.fireEvent(bar, Writer.button(MouseEvent.MOUSE_DRAGGED, from.add(more, 0), 1));
    }

    private static String places() {
        return String.join(", ", place(writing()), place(preview()), String.valueOf(Math.round(library())));
    }

    private static String place(Stage window) {
        return String.join(
                " ",
                Stream.of(window.getX(), window.getY(), window.getWidth(), window.getHeight())
                        .map(number -> String.valueOf(Math.round(number)))
                        .toList());
    }
}

package app.byline.ui.atspi;

import app.byline.ui.atspi.Bus.Reply;
import java.util.List;
import java.util.Locale;

/// What the program tells of itself. JavaFX's thread.
final class ApplicationFace implements Face {
    /// Given by the registry.
    private int id;

    @Override
    public String name() {
        return "org.a11y.atspi.Application";
    }

    @Override
    public boolean isOf(Heard heard) {
        return heard instanceof HeardProgram;
    }

    @Override
    public List<String> properties() {
        return List.of("ToolkitName", "Version", "ToolkitVersion", "AtspiVersion", "Id");
    }

    @Override
    public Reply property(String property, Heard heard) {
        return switch (property) {
            case "ToolkitName" -> new Reply("s", "JavaFX");
            case "Version", "ToolkitVersion" -> new Reply("s", System.getProperty("javafx.version", ""));
            case "AtspiVersion" -> new Reply("s", "2.1");
            case "Id" -> new Reply("i", id);
            default -> throw Face.unknown(property);
        };
    }

    @Override
    public void set(String property, Heard heard, Object value) {
        if (!property.equals("Id")) {
            throw Face.unknown(property);
        }
        id = ((Number) value).intValue();
    }

    @Override
    public Reply call(String method, Heard heard, Given given) {
        return switch (method) {
            case "GetLocale" -> new Reply("s", Locale.getDefault().toString());
            case "GetApplicationBusAddress" -> new Reply("s", "");
            default -> throw Face.unknown(method);
        };
    }
}

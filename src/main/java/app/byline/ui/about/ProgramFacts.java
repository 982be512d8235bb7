package app.byline.ui.about;

import java.nio.file.Path;
import java.util.Locale;

/// What one asks of a program that is to be helped with: which it is, what it runs on, and the file its posts are in.
/// `version` is empty where the program was not packaged.
public record ProgramFacts(String version, String java, String javaFx, String system, Path library) {

    /// Of the program that runs.
    public static ProgramFacts of(String version, Path library) {
        return new ProgramFacts(
                version,
                System.getProperty("java.runtime.version") + " (" + System.getProperty("java.vendor") + ")",
                System.getProperty("javafx.runtime.version", ""),
                System.getProperty("os.name") + " " + System.getProperty("os.version") + ", "
                        + System.getProperty("os.arch"),
                library);
    }

    /// The same for a report that strangers read: no path, for it has the author's name in it.
    String report() {
        return "Byline " + (version.isEmpty() ? "(not packaged)" : version) + "\nJava " + java + "\nJavaFX " + javaFx
                + "\n" + system + "\n" + Locale.getDefault().toLanguageTag() + "\n";
    }
}

package app.byline.ui;

import java.io.IOException;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/// Tests of a class that share one writer in an empty post, whom they get by their constructor; the window is closed
/// after the last.
@Tag("ui")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(OneWriter.Opened.class)
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@interface OneWriter {
    /// Opens the window, and closes it.
    final class Opened implements ParameterResolver {
        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType().equals(Writer.class);
        }

        @Override
        public Writer resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return context.getStore(ExtensionContext.Namespace.create(OneWriter.class))
                    .computeIfAbsent("writer", _ -> open(), Desk.class)
                    .writer();
        }

        private static Desk open() {
            try {
                Path folder = Files.createTempDirectory("one-writer");
                return new Desk(folder, Writer.open(folder));
            } catch (IOException | TimeoutException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /// Closed by JUnit together with the class's tests.
    record Desk(Path folder, Writer writer) implements AutoCloseable {
        @Override
        public void close() throws IOException {
            writer.window().close();
            try (Stream<Path> files = Files.walk(folder)) {
                List<Path> deepestFirst =
                        files.sorted(Comparator.reverseOrder()).toList();
                for (Path file : deepestFirst) {
                    Files.delete(file);
                }
            }
        }
    }
}

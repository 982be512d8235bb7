package app.byline.platform;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/// A process that answers each line with a line, and says one when it is ready. It is started when it is first asked,
/// ended when it is silent for too long, and started again when it is asked the next time. Blocking; safe from any
/// thread, one question at a time.
public final class LineProcess implements AutoCloseable {
    private final List<String> command;
    private final Duration start;
    private volatile @Nullable Running running;

    private record Running(Process process, BufferedWriter questions, BufferedReader answers) {}

    /// `command` starts it; it has `start` to be ready.
    public LineProcess(List<String> command, Duration start) {
        this.command = List.copyOf(command);
        this.start = start;
    }

    /// The answer to that line.
    ///
    /// @throws IOException when it can't be started, ends, or takes longer than `patience`; it is ended then
    public synchronized String ask(String line, Duration patience) throws IOException, InterruptedException {
        try {
            Running asked = running();
            asked.questions().write(line);
            asked.questions().newLine();
            asked.questions().flush();
            return answer(asked, patience);
        } catch (IOException | InterruptedException failure) {
            end();
            throw failure;
        }
    }

    /// Ends it at once; whoever waits for an answer hears that. It may be asked again.
    public void end() {
        Running now = running;
        running = null;
        if (now != null) {
            now.process().destroyForcibly();
        }
    }

    @Override
    public void close() {
        end();
    }

    private Running running() throws IOException, InterruptedException {
        Running now = running;
        if (now != null && now.process().isAlive()) {
            return now;
        }
        Process process =
                new ProcessBuilder(command).redirectError(Redirect.DISCARD).start();
        Running started = new Running(
                process, process.outputWriter(StandardCharsets.UTF_8), process.inputReader(StandardCharsets.UTF_8));
        running = started;
        answer(started, start);
        return started;
    }

    private static String answer(Running from, Duration patience) throws IOException, InterruptedException {
        CompletableFuture<@Nullable String> line = new CompletableFuture<>();
        Thread.startVirtualThread(() -> {
            try {
                line.complete(from.answers().readLine());
            } catch (IOException e) {
                line.completeExceptionally(e);
            }
        });
        try {
            String said = line.get(patience.toMillis(), TimeUnit.MILLISECONDS);
            if (said == null) {
                throw new IOException("the process ended before it answered");
            }
            return said;
        } catch (TimeoutException | ExecutionException failure) {
            throw new IOException("no answer from the process", failure);
        }
    }
}

package app.byline.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LineProcessTest {
    private static final Duration PATIENT = Duration.ofSeconds(30);

    private final LineProcess process =
            new LineProcess(ThisProgram.command(Echo.class.getName(), List.of("-XX:TieredStopAtLevel=1")), PATIENT);

    @AfterEach
    void end() {
        process.close();
    }

    @Test
    void aLineIsAnsweredByALineOfTheSameProcess() throws Exception {
        String first = process.ask("één", PATIENT);
        assertThat(first).startsWith("één from ");
        assertThat(process.ask("één", PATIENT)).isEqualTo(first);
    }

    @Test
    void oneThatEndsIsStartedAgainWhenItIsAskedAgain() throws Exception {
        String first = process.ask("a", PATIENT);
        assertThatThrownBy(() -> process.ask("end", PATIENT)).isInstanceOf(IOException.class);
        assertThat(process.ask("a", PATIENT)).startsWith("a from ").isNotEqualTo(first);
    }

    @Test
    void oneThatIsSilentIsEnded() throws Exception {
        String first = process.ask("a", PATIENT);
        assertThatThrownBy(() -> process.ask("silence", Duration.ofMillis(50))).isInstanceOf(IOException.class);
        assertThat(process.ask("a", PATIENT)).isNotEqualTo(first);
    }

    @Test
    void whatCanNotBeStartedIsNoAnswer() {
        try (LineProcess none = new LineProcess(List.of("/nowhere/at-all"), PATIENT)) {
            assertThatThrownBy(() -> none.ask("a", PATIENT)).isInstanceOf(IOException.class);
        }
    }

    /// Says each line again, and which process it is; to `silence`, nothing, and `end` ends it.
    static final class Echo {
        private Echo() {}

        @SuppressWarnings("SystemOut")
        public static void main(String[] arguments) throws IOException {
            BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
            System.out.println("ready");
            for (String line = in.readLine(); line != null && !line.equals("end"); line = in.readLine()) {
                if (!line.equals("silence")) {
                    byte[] answer =
                            (line + " from " + ProcessHandle.current().pid() + "\n").getBytes(StandardCharsets.UTF_8);
                    System.out.write(answer);
                    System.out.flush();
                }
            }
        }
    }
}

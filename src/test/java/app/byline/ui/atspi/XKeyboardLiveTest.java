package app.byline.ui.atspi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// What a real X server says of its keyboard, which is one of the United States.
@Tag("live")
@SuppressWarnings("NullAway.Init") // made before each test
class XKeyboardLiveTest {
    private Process server;
    private Keyboard keyboard;

    @BeforeEach
    void begin() throws IOException {
        server = new ProcessBuilder("Xvfb", "-displayfd", "1", "-screen", "0", "64x64x24", "-nolisten", "tcp")
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        BufferedReader told = server.inputReader(StandardCharsets.UTF_8);
        keyboard = XKeyboard.of(":" + told.readLine());
    }

    @AfterEach
    void end() {
        keyboard.close();
        keyboard.close();
        server.destroy();
        server.onExit().join();
    }

    @Test
    void keysHaveTheirNumbers() {
        assertThat(keyboard.code(new Symbol('h', "h"))).isEqualTo(43);
        assertThat(keyboard.code(new Symbol('H', "H"))).isEqualTo(43);
        assertThat(keyboard.code(new Symbol(0xFF63, "Insert"))).isEqualTo(118);
        assertThat(keyboard.code(new Symbol(0xFF97, "KP_Up"))).isEqualTo(80);
        // Zhe is on no key of it.
        assertThat(keyboard.code(new Symbol(0x0100_0436, "\u0436"))).isZero();
    }

    @Test
    void noKeyIsHeldAndNoneIsLocked() {
        assertThat(keyboard.isDown(43)).isFalse();
        assertThat(keyboard.locks()).isZero();
    }
}

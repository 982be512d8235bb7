package app.byline.ui.atspi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import javafx.scene.AccessibleRole;
import org.junit.jupiter.api.Test;

/// How states and roles are written on the bus.
class StateTest {
    @Test
    void statesAreBitsOfTwoWords() {
        assertThat(State.bits(EnumSet.noneOf(State.class))).isEqualTo(List.of(0L, 0L));
        // Active is bit 1, visible 30, indeterminate the first of the second word.
        assertThat(State.bits(EnumSet.of(State.ACTIVE, State.VISIBLE, State.INDETERMINATE)))
                .isEqualTo(List.of(0x4000_0002L, 1L));
    }

    @Test
    void aTextIsOneForAtSpiToo() {
        assertThat(Role.of(AccessibleRole.TEXT_AREA).number()).isEqualTo(61);
        assertThat(Role.of(AccessibleRole.TEXT_AREA).word()).isEqualTo("text");
        assertThat(AccessibleRole.values()).noneMatch(role -> Role.of(role) == Role.APPLICATION);
    }
}

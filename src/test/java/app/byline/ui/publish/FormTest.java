package app.byline.ui.publish;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.beans.binding.Bindings;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.layout.Pane;
import org.junit.jupiter.api.Test;

class FormTest {
    /// It was forgotten with the next collection, and a window said for ever that no blog was connected.
    @Test
    void whatShowsANodeIsNotForgotten() {
        ObservableList<String> blogs = FXCollections.observableArrayList();
        Pane found = new Pane();
        Form.showWhen(found, Bindings.isNotEmpty(blogs));
        assertThat(found.isVisible()).isFalse();
        System.gc();
        blogs.add("Harbour Notes");
        assertThat(found.isVisible()).isTrue();
        assertThat(found.isManaged()).isTrue();
    }
}

package app.byline.ui;

import app.byline.post.PostId;
import java.util.ArrayList;
import java.util.List;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// Windows that are none: what is asked of them is written down. JavaFX's thread.
public final class FakeWindows implements OtherWindows {
    /// What was asked, in words.
    public final List<String> asked = new ArrayList<>();

    private final ObservableList<Other> others = FXCollections.observableArrayList();

    @Override
    public ObservableList<Other> others() {
        return others;
    }

    @Override
    public void another() {
        asked.add("another");
    }

    @Override
    public void apart(PostId post) {
        asked.add("apart " + post.value());
    }

    @Override
    public void next() {
        asked.add("next");
    }

    @Override
    public void close() {
        asked.add("close");
    }

    @Override
    public void quit() {
        asked.add("quit");
    }
}

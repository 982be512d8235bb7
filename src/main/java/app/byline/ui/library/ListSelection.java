package app.byline.ui.library;

import app.byline.post.PostId;
import java.util.List;
import java.util.Objects;
import javafx.collections.ListChangeListener;
import javafx.event.EventDispatcher;
import javafx.scene.control.ListView;
import javafx.scene.control.MultipleSelectionModel;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/// Keeps the list's selection and the model's on the same posts: one that is open, or several that are marked.
/// JavaFX's thread.
final class ListSelection {
    private final ListView<PostRow> list;
    private final LibraryModel model;
    private boolean showing;
    private boolean byKey;
    /// The open post that was last brought into view.
    private @Nullable PostId seen;

    private ListSelection(ListView<PostRow> list, LibraryModel model) {
        this.list = list;
        this.model = model;
    }

    static void follow(ListView<PostRow> list, LibraryModel model) {
        ListSelection selection = new ListSelection(list, model);
        list.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        list.getSelectionModel().getSelectedIndices().addListener((ListChangeListener<Integer>) _ -> selection.taken());
        model.replaced().addListener((_, _, _) -> selection.show());
        model.marks().count().addListener((_, _, now) -> {
            if (now.intValue() == 0) {
                selection.show();
            }
        });
        model.selected().subscribe(_ -> selection.show());
        // The first is open before there is anything to scroll.
        list.skinProperty().addListener((_, _, _) -> selection.show());
        EventDispatcher usual = list.getEventDispatcher();
        list.setEventDispatcher((event, tail) -> {
            selection.byKey = event.getEventType() == KeyEvent.KEY_PRESSED;
            try {
                return usual.dispatchEvent(event, tail);
            } finally {
                selection.byKey = false;
            }
        });
    }

    /// The author selected something. While rows are being replaced the selection wanders; that is nobody's choice.
    private void taken() {
        if (showing || model.replacing()) {
            return;
        }
        List<Integer> places = List.copyOf(list.getSelectionModel().getSelectedIndices());
        showing = true;
        try {
            model.marks().mark(places);
        } finally {
            showing = false;
        }
        if (places.size() == 1) {
            PostRow row = list.getItems().get(places.getFirst());
            if (!row.equals(PostRow.UNREAD)) {
                if (byKey) {
                    model.pass(row.id());
                } else {
                    model.choose(row.id());
                }
            }
        }
    }

    private void show() {
        if (showing) {
            return;
        }
        if (model.marks().count().get() > 1) {
            var _ = model.marks().places().thenAccept(this::select);
        } else {
            int wanted = model.indexOf(model.selected().get());
            List<Integer> now = list.getSelectionModel().getSelectedIndices();
            if (wanted < 0 || now.size() != 1 || now.getFirst() != wanted) {
                select(wanted < 0 ? List.of() : List.of(wanted));
            }
            if (wanted >= 0) {
                see(wanted);
            }
        }
    }

    /// Scrolls no further than it takes, and not back once the author has scrolled away.
    private void see(int place) {
        PostId open = model.selected().get();
        if (!Objects.equals(open, seen) && list.lookup(".virtual-flow") instanceof VirtualFlow<?> flow) {
            seen = open;
            flow.scrollTo(place);
        }
    }

    private void select(List<Integer> places) {
        if (places.equals(List.copyOf(list.getSelectionModel().getSelectedIndices()))) {
            return;
        }
        showing = true;
        try {
            MultipleSelectionModel<PostRow> selection = list.getSelectionModel();
            selection.clearSelection();
            if (!places.isEmpty()) {
                selection.selectIndices(
                        places.getFirst(),
                        places.stream().skip(1).mapToInt(Integer::intValue).toArray());
            }
        } finally {
            showing = false;
        }
    }
}

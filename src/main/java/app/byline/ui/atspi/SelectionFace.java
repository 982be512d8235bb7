package app.byline.ui.atspi;

import app.byline.ui.atspi.Bus.Reply;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.ListView;
import javafx.scene.control.MultipleSelectionModel;
import javafx.scene.control.TableView;
import javafx.scene.control.TreeView;
import org.jspecify.annotations.Nullable;

/// Which rows of a list are chosen, of those that are seen. JavaFX's thread.
record SelectionFace(Names names) implements Face {
    @Override
    public String name() {
        return "org.a11y.atspi.Selection";
    }

    @Override
    public boolean isOf(Heard heard) {
        return model(heard) != null;
    }

    private static @Nullable MultipleSelectionModel<?> model(Heard heard) {
        return heard instanceof HeardNode(Node node) ? model(node) : null;
    }

    /// What is chosen of that node; null of one that is no list.
    static @Nullable MultipleSelectionModel<?> model(Node node) {
        return switch (node) {
            case ListView<?> list -> list.getSelectionModel();
            case TreeView<?> tree -> tree.getSelectionModel();
            case TableView<?> table -> table.getSelectionModel();
            default -> null;
        };
    }

    @Override
    public List<String> properties() {
        return List.of("NSelectedChildren");
    }

    @Override
    public Reply property(String property, Heard heard) {
        if (!property.equals("NSelectedChildren")) {
            throw Face.unknown(property);
        }
        return new Reply("i", chosen(heard).size());
    }

    private static List<Heard> chosen(Heard heard) {
        return heard.children().stream().filter(SelectionFace::isChosen).toList();
    }

    private static boolean isChosen(Heard row) {
        return row.states().contains(State.SELECTED);
    }

    @Override
    public Reply call(String method, Heard heard, Given given) {
        MultipleSelectionModel<?> model = model(heard);
        if (model == null) {
            throw Face.unknown(method);
        }
        return switch (method) {
            case "GetSelectedChild" -> new Reply("(so)", (Object) names.of(at(chosen(heard), given.number(0))));
            case "IsChildSelected" ->
                new Reply(
                        "b",
                        at(heard.children(), given.number(0))
                                .filter(SelectionFace::isChosen)
                                .isPresent());
            case "SelectChild" -> row(heard.children(), given, model::clearAndSelect);
            case "DeselectChild" -> row(heard.children(), given, model::clearSelection);
            case "DeselectSelectedChild" -> row(chosen(heard), given, model::clearSelection);
            case "SelectAll" -> {
                model.selectAll();
                yield new Reply("b", true);
            }
            case "ClearSelection" -> {
                model.clearSelection();
                yield new Reply("b", true);
            }
            default -> throw Face.unknown(method);
        };
    }

    private static Optional<Heard> at(List<Heard> rows, int index) {
        return index >= 0 && index < rows.size() ? Optional.of(rows.get(index)) : Optional.empty();
    }

    private static Reply row(List<Heard> rows, Given given, Consumer<Integer> chooses) {
        Optional<IndexedCell<?>> cell = at(rows, given.number(0))
                .map(Heard::self)
                .filter(IndexedCell.class::isInstance)
                .map(self -> (IndexedCell<?>) self);
        cell.ifPresent(found -> chooses.accept(found.getIndex()));
        return new Reply("b", cell.isPresent());
    }
}

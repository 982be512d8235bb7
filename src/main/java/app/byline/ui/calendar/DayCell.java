package app.byline.ui.calendar;

import app.byline.library.DatedPost;
import app.byline.library.DatedPost.Standing;
import app.byline.ui.text.Messages;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.DataFormat;
import javafx.scene.input.MouseButton;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// A day of the month: its number, and as many of its posts as there is room for. JavaFX's thread.
final class DayCell {
    /// Where there is no room for words, in heights of the type.
    private static final double NARROW = 5;
    /// Where there is none for a number below the day's, in heights of the type.
    private static final double LOW = 3.2;

    private static final PseudoClass TODAY = PseudoClass.getPseudoClass("today");
    private static final PseudoClass OTHER = PseudoClass.getPseudoClass("other");
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
    private static final PseudoClass DROP = PseudoClass.getPseudoClass("drop");

    private final Hands hands;
    private final Label number = new Label();
    private final Label mark = new Label(Messages.text("calendar.today.mark"));
    private final VBox posts = new VBox();
    private final HBox head;
    private final VBox cell;
    private LocalDate day = LocalDate.EPOCH;
    private List<DatedPost> shown = List.of();
    private int room;
    private boolean narrow;
    private boolean low;
    private boolean isToday;

    /// What is done with days and the posts on them.
    interface Hands {
        void look(LocalDate day);

        void open(DatedPost post);

        void drag(DatedPost post);

        /// Whether what is dragged can be dropped on that day.
        boolean takes(LocalDate day);

        void drop(LocalDate day);
    }

    DayCell(Hands hands) {
        this.hands = hands;
        number.getStyleClass().add("day-number");
        number.setMinWidth(Region.USE_PREF_SIZE);
        mark.getStyleClass().add("day-mark");
        mark.managedProperty().bind(mark.visibleProperty());
        head = new HBox(number, mark);
        head.getStyleClass().add("day-head");
        posts.getStyleClass().add("day-posts");
        cell = new VBox(head, posts);
        cell.getStyleClass().add("day");
        cell.setMinSize(0, 0);
        cell.setPrefSize(100, 80);
        cell.setOnMousePressed(_ -> hands.look(day));
        cell.heightProperty().addListener((_, _, _) -> fit());
        cell.widthProperty().addListener((_, _, _) -> fit());
        cell.widthProperty().addListener((_, _, _) -> fitMark());
        mark.fontProperty().addListener((_, _, _) -> fitMark());
        cell.setOnDragOver(over -> {
            if (hands.takes(day)) {
                over.acceptTransferModes(TransferMode.MOVE);
                over.consume();
            }
        });
        cell.setOnDragEntered(_ -> cell.pseudoClassStateChanged(DROP, hands.takes(day)));
        cell.setOnDragExited(_ -> cell.pseudoClassStateChanged(DROP, false));
        cell.setOnDragDropped(dropped -> {
            boolean taken = hands.takes(day);
            if (taken) {
                hands.drop(day);
            }
            dropped.setDropCompleted(taken);
            dropped.consume();
        });
    }

    Region node() {
        return cell;
    }

    /// Where it has none, the number's look says it alone.
    private void fitMark() {
        double room = cell.getWidth() - cell.snappedLeftInset() - cell.snappedRightInset();
        mark.setVisible(isToday && number.prefWidth(-1) + head.getSpacing() + mark.prefWidth(-1) <= room);
    }

    /// Shows that day; `inMonth` says whether it belongs to the month that is looked at.
    void show(LocalDate newDay, boolean inMonth, boolean today, List<DatedPost> newPosts) {
        boolean same = day.equals(newDay) && shown.equals(newPosts);
        day = newDay;
        shown = newPosts;
        number.setText(String.valueOf(day.getDayOfMonth()));
        isToday = today;
        fitMark();
        cell.pseudoClassStateChanged(TODAY, today);
        cell.pseudoClassStateChanged(OTHER, !inMonth);
        if (!same) {
            fill();
        }
    }

    void select(boolean selected) {
        cell.pseudoClassStateChanged(SELECTED, selected);
    }

    private void fit() {
        double line = number.getFont().getSize() * 1.75;
        int now = (int) Math.max(0, Math.floor((cell.getHeight() - line * 1.5) / line));
        boolean nowNarrow = cell.getWidth() < NARROW * number.getFont().getSize();
        boolean nowLow = cell.getHeight() < LOW * number.getFont().getSize();
        if (now != room || nowNarrow != narrow || nowLow != low) {
            room = now;
            narrow = nowNarrow;
            low = nowLow;
            fill();
        }
    }

    private void fill() {
        boolean all = shown.size() <= room;
        int seen = all ? shown.size() : Math.max(0, room - 1);
        posts.getChildren()
                .setAll(shown.subList(0, seen).stream().map(this::entry).toList());
        if (!all) {
            posts.getChildren().add(more(seen));
        }
    }

    /// How many there are beside those that are seen; where no number has room, a dot says that there are some.
    private Node more(int seen) {
        String words = seen == 0
                ? Messages.text("calendar.posts", shown.size())
                : Messages.text("calendar.more", shown.size() - seen);
        if (low) {
            Region dot = new Region();
            dot.setAccessibleText(words);
            dot.getStyleClass().add("day-dot");
            return dot;
        }
        Label more = narrow
                ? new Label(Messages.text("counts.number", shown.size() - seen), new FontIcon(Feather.FILE_TEXT))
                : new Label(words);
        more.setAccessibleText(words);
        more.getStyleClass().add("day-more");
        return more;
    }

    private Node entry(DatedPost post) {
        String title = Standings.title(post);
        Label entry = new Label(title, new FontIcon(Standings.icon(post.standing())));
        entry.getStyleClass().addAll("day-post", Standings.key(post.standing()));
        entry.setMaxWidth(Double.MAX_VALUE);
        entry.setMinWidth(0);
        String said = Messages.text("calendar.entry", Standings.text(post.standing()), title);
        entry.setAccessibleText(said);
        entry.setTooltip(new Tooltip(said));
        entry.setOnMouseClicked(click -> {
            if (click.getButton() == MouseButton.PRIMARY && click.isStillSincePress()) {
                hands.open(post);
            }
        });
        if (post.standing() == Standing.SCHEDULED) {
            entry.setOnDragDetected(begun -> {
                hands.drag(post);
                entry.startDragAndDrop(TransferMode.MOVE).setContent(Map.of(DataFormat.PLAIN_TEXT, title));
                begun.consume();
            });
        }
        return entry;
    }
}

package app.byline.post;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class ListenersTest {
    private final Listeners<Consumer<String>> listeners = new Listeners<>();
    private final List<String> heard = new ArrayList<>();

    @Test
    void allHearInTheOrderInWhichTheyCame() {
        listeners.add(news -> heard.add("first: " + news));
        listeners.add(news -> heard.add("second: " + news));
        tell("saved");
        assertThat(heard).containsExactly("first: saved", "second: saved");
    }

    @Test
    void whoHasLeftHearsNothingMore() {
        Subscription first = listeners.add(news -> heard.add("first: " + news));
        listeners.add(news -> heard.add("second: " + news));
        first.close();
        first.close();
        tell("saved");
        assertThat(heard).containsExactly("second: saved");
    }

    @Test
    void whoComesWhileNewsIsToldHearsTheNext() {
        listeners.add(news -> listeners.add(later -> heard.add(later + ", not " + news)));
        tell("saved");
        assertThat(heard).isEmpty();
        tell("published");
        assertThat(heard).containsExactly("published, not saved");
    }

    private void tell(String news) {
        listeners.each(listener -> listener.accept(news));
    }
}

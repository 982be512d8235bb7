package app.byline.library;

import static org.assertj.core.api.Assertions.assertThat;

import app.byline.library.SavedSearches.SavedSearch;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SavedSearchesTest {
    private final SavedSearches searches = new SavedSearches(new MapSettings());

    private static final class MapSettings implements Settings {
        private final Map<String, String> values = new HashMap<>();

        @Override
        public Optional<String> find(String key) {
            return Optional.ofNullable(values.get(key));
        }

        @Override
        public void save(String key, String value) {
            values.put(key, value);
        }
    }

    @Test
    void searchesAreListedAsTheyWereKept() {
        searches.keep(new SavedSearch("Letters", "tag:letters is:draft"));
        searches.keep(new SavedSearch("Harbour", "harbour \"quiet start\""));
        assertThat(searches.all())
                .containsExactly(
                        new SavedSearch("Letters", "tag:letters is:draft"),
                        new SavedSearch("Harbour", "harbour \"quiet start\""));
        assertThat(searches.find("LETTERS").map(SavedSearch::words)).contains("tag:letters is:draft");
    }

    @Test
    void oneOfTheSameNameTakesItsPlace() {
        searches.keep(new SavedSearch("Málaga", "one"));
        searches.keep(new SavedSearch("Other", "two"));
        searches.keep(new SavedSearch("malaga", "three"));
        assertThat(names()).containsExactly("malaga", "Other");
    }

    @Test
    void aNewNameKeepsThePlaceAndTheWords() {
        searches.keep(new SavedSearch("One", "first"));
        searches.keep(new SavedSearch("Two", "second"));
        searches.rename(new SavedSearch("One", "first"), "Uno");
        searches.rename(new SavedSearch("Two", "second"), "  ");
        assertThat(searches.all()).containsExactly(new SavedSearch("Uno", "first"), new SavedSearch("Two", "second"));
    }

    @Test
    void whatWasForgottenComesBackWhereItWas() {
        searches.keep(new SavedSearch("One", "first"));
        searches.keep(new SavedSearch("Two", "second"));
        List<SavedSearch> before = searches.all();
        searches.remove(before.getFirst());
        assertThat(names()).containsExactly("Two");
        searches.write(before);
        assertThat(names()).containsExactly("One", "Two");
    }

    private List<String> names() {
        return searches.all().stream().map(SavedSearch::name).toList();
    }
}

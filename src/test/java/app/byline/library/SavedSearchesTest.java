package app.byline.library;

import static org.assertj.core.api.Assertions.assertThat;

import app.byline.library.SavedSearches.SavedSearch;
import java.util.List;
import org.junit.jupiter.api.Test;

class SavedSearchesTest {
    private final SavedSearches searches = new SavedSearches(new MapSettings());

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

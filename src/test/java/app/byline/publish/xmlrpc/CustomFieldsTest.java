package app.byline.publish.xmlrpc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class CustomFieldsTest {
    private static final CustomFields FIELDS = new CustomFields(new JsonMapper().readTree("""
            [{"id": "1", "key": "subtitle", "value": "Below"},
             {"id": "2", "key": "rating", "value": "4"},
             {"id": "3", "key": "empty", "value": ""},
             {"id": "4", "key": "many", "value": "one"},
             {"id": "5", "key": "many", "value": "two"},
             {"id": "6", "key": "_edit_lock", "value": "1"},
             {"id": "7", "key": "things", "value": "a:1:{i:0;s:1:\\"x\\";}"},
             {"id": "8", "key": "footnotes", "value": "[]"}]"""));

    @Test
    void thoseWithOneTextAreTold() {
        assertThat(FIELDS.all()).isEqualTo(Map.of("subtitle", "Below", "rating", "4"));
    }

    @Test
    void oneThatIsThereIsChangedByItsNumberAndANewOneIsMade() {
        assertThat(FIELDS.with(Map.of("rating", 5))).containsExactly(Map.of("id", "2", "key", "rating", "value", "5"));
        assertThat(FIELDS.with(Map.of("empty", true))).containsExactly(Map.of("id", "3", "key", "empty", "value", "1"));
        assertThat(FIELDS.with(Map.of("mood", "calm"))).containsExactly(Map.of("key", "mood", "value", "calm"));
    }

    @Test
    void whatIsNoTextOfItsOwnIsLeftAlone() {
        assertThat(FIELDS.with(Map.of("many", "three", "things", "x", "_edit_lock", "", "footnotes", "")))
                .isEmpty();
    }
}

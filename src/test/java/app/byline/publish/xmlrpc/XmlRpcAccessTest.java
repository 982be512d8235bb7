package app.byline.publish.xmlrpc;

import static org.assertj.core.api.Assertions.assertThat;

import app.byline.platform.Secret;
import app.byline.publish.Blog;
import app.byline.publish.BlogAccess;
import app.byline.publish.BlogAccess.Diagnosis;
import app.byline.publish.BlogAccess.Found;
import app.byline.publish.BlogAccess.Trial;
import app.byline.publish.BlogKind;
import app.byline.publish.Doors;
import app.byline.publish.Doors.Door;
import app.byline.publish.http.Exchange;
import java.io.IOException;
import java.time.Duration;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A blog is found by what it says of its services, and tried with its password.
class XmlRpcAccessTest {
    private final Exchange exchange = new Exchange(Duration.ofSeconds(10));
    private final BlogAccess access = new XmlRpcAccess(exchange);

    @SuppressWarnings("NullAway.Init") // made before each test
    private FakeRpcBlog there;

    @BeforeEach
    void start() throws IOException {
        there = new FakeRpcBlog();
    }

    @AfterEach
    void stop() {
        there.close();
        exchange.close();
    }

    @Test
    void anyPageOfTheBlogLeadsToItsEndpoint() {
        Blog blog = found("/2026/11/harbour/");
        assertThat(blog.kind()).isEqualTo(BlogKind.XMLRPC);
        assertThat(blog.name()).isEqualTo("Harbour Notes");
        assertThat(blog.home()).isEqualTo(there.home().resolve("/"));
        assertThat(blog.settings()).isEqualTo(Map.of("endpoint", there.home() + "/xmlrpc.php", "number", "4"));
    }

    @Test
    void aBlogWithoutWordPressesMethodsIsSpokenToInMetaWeblog() {
        there.wordPress = false;
        assertThat(found("").kind()).isEqualTo(BlogKind.METAWEBLOG);
    }

    @Test
    void aPasswordIsTriedBeforeAnythingIsKept() {
        for (boolean wordPress : new boolean[] {true, false}) {
            there.wordPress = wordPress;
            Blog blog = signed(found(""));
            assertThat(access.test(blog, new Secret("right"))).isEqualTo(new Trial.Works(wordPress ? "Jane" : "jane"));
            assertThat(access.test(blog, new Secret("wrong")))
                    .isEqualTo(new Trial.Fails(Diagnosis.CREDENTIALS, "Incorrect username or password."));
        }
    }

    @Test
    void whereTheFirstDoorIsShutTheNextIsTried() {
        BlogAccess shut = new BlogAccess() {
            @Override
            public Found find(String typed) {
                return new Found.Nowhere(Diagnosis.UNSUPPORTED, "shut");
            }

            @Override
            public Trial test(Blog blog, Secret password) {
                return new Trial.Works("the first");
            }
        };
        Doors doors = new Doors(
                List.of(new Door(EnumSet.of(BlogKind.WORDPRESS), shut), new Door(EnumSet.of(BlogKind.XMLRPC), access)));
        assertThat(doors.find(there.home().toString())).isInstanceOf(Found.Here.class);
        assertThat(doors.test(signed(found("")), new Secret("right"))).isEqualTo(new Trial.Works("Jane"));
        // Where nothing is spoken at all, the best door's word counts.
        there.close();
        assertThat(doors.find(there.home().toString())).isEqualTo(new Found.Nowhere(Diagnosis.UNSUPPORTED, "shut"));
    }

    private Blog found(String path) {
        return ((Found.Here) access.find(there.home() + path)).blog();
    }

    private static Blog signed(Blog blog) {
        Map<String, String> settings = new HashMap<>(blog.settings());
        settings.put("user", "jane");
        return new Blog(blog.id(), blog.name(), blog.kind(), blog.home(), settings);
    }
}

package app.byline.live;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.openqa.selenium.JavascriptException;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.support.ui.WebDriverWait;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// WordPress's own block editor, in a real browser, signed in as the blog's administrator.
final class BlockEditor implements AutoCloseable {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    /// All blocks of what the editor holds or of a text, the inner ones too, without the white space between them.
    private static final String BLOCKS = """
            const flat = (blocks) => blocks.flatMap((block) => [block, ...flat(block.innerBlocks)]);
            const named = (blocks) => flat(blocks).filter((block) => block.name);
            const complaint = (block) => !block.isValid ? block.name + ' is invalid: ' + block.originalContent
                : block.name === 'core/missing' ? 'unknown: ' + block.attributes.originalName
                : block.name === 'core/freeform' ? 'no block: ' + block.attributes.content : null;
            """;

    private final String url;
    private final ChromeDriver browser;

    private BlockEditor(String url) {
        this.url = url;
        try {
            Path home = Files.createTempDirectory("byline-chromium");
            ChromeOptions options = new ChromeOptions();
            options.setBinary("/usr/bin/chromium");
            options.addArguments(
                    "--headless=new",
                    "--no-sandbox",
                    "--disable-gpu",
                    "--disable-dev-shm-usage",
                    "--disable-background-networking",
                    "--disable-component-update",
                    "--disable-sync",
                    "--no-first-run",
                    "--window-size=1400,1200",
                    "--user-data-dir=" + home);
            // Its service's builder would want annotations on the class path that are not there.
            System.setProperty("webdriver.chrome.driver", "/usr/bin/chromedriver");
            browser = new ChromeDriver(options);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        browser.manage().timeouts().scriptTimeout(PATIENCE);
    }

    /// Signed in, with the editor of a new post loaded.
    static BlockEditor open(WordPressServer server) {
        BlockEditor editor = new BlockEditor(server.url());
        try {
            editor.signIn();
            editor.load("post-new.php");
            return editor;
        } catch (RuntimeException e) {
            editor.close();
            throw e;
        }
    }

    /// What the editor's validator has against that text: nothing, if all of it is valid blocks.
    List<String> complaints(String text) {
        return texts(BLOCKS + """
                return named(wp.blocks.parse(arguments[0])).map(complaint).filter((told) => told);
                """, text);
    }

    /// How many blocks it is, the inner ones counted.
    int count(String text) {
        return ((Number) run(BLOCKS + "return named(wp.blocks.parse(arguments[0])).length;", text)).intValue();
    }

    /// The text as the editor spells its blocks.
    String spelt(String text) {
        return (String) run("return wp.blocks.serialize(wp.blocks.parse(arguments[0]));", text);
    }

    /// Opens that post as its author would, and waits until its blocks are there.
    void post(String id) {
        load("post.php?post=" + id + "&action=edit");
    }

    /// What the open post's blocks have against them, and what the editor shows as unexpected.
    List<String> complaints() {
        return texts(BLOCKS + """
                const shown = [...document.querySelectorAll('.block-editor-warning__message')].map((told) => told.innerText);
                const editor = wp.data.select('core/block-editor');
                return named(editor.getBlocks()).map(complaint).filter((told) => told).concat(shown);
                """);
    }

    /// Writes another title and saves, as a click on «Update» does; what the editor sent is then on the server.
    void retitled(String title) {
        Object failure = browser.executeAsyncScript("""
                const done = arguments[1];
                const editor = wp.data.dispatch('core/editor');
                // The text is made again from the blocks, as after any change.
                const blocks = wp.data.select('core/block-editor').getBlocks();
                editor.editPost({title: arguments[0], content: wp.blocks.serialize(blocks)});
                editor.savePost().then(
                    () => done(wp.data.select('core/editor').didPostSaveRequestFail() ? 'the save failed' : ''),
                    (failure) => done(String(failure)));
                """, title);
        if (!"".equals(failure)) {
            throw new AssertionError(failure);
        }
    }

    /// The page's own script moves the focus a moment after it has loaded, so that keys can land in the other field:
    /// the form is filled and sent at once, and what comes of it is waited for.
    private void signIn() {
        browser.get(url + "/wp-login.php");
        await("document.getElementById('loginform')");
        run("""
                document.getElementById('user_login').value = 'admin';
                document.getElementById('user_pass').value = 'admin-login';
                document.getElementById('loginform').submit();
                """);
        await("document.getElementById('wpadminbar')");
    }

    private void load(String page) {
        browser.get(url + "/wp-admin/" + page);
        await("""
                window.wp && wp.blocks && wp.data && wp.data.select('core/editor')
                    && wp.data.select('core/editor').getCurrentPostId()
                    && wp.blocks.getBlockTypes().length > 50
                    && document.querySelector('.editor-styles-wrapper, iframe[name=editor-canvas]')
                """);
    }

    private void await(String condition) {
        new WebDriverWait(browser, PATIENCE)
                .ignoring(JavascriptException.class)
                .withMessage(() -> condition + " at " + browser.getCurrentUrl() + ": " + run("""
                        return document.body.innerText.slice(0, 1000);
                        """))
                .until(_ -> Boolean.TRUE.equals(run("return !!(" + condition + ");")));
    }

    private Object run(String script, Object... arguments) {
        Object result = browser.executeScript(script, arguments);
        return result == null ? "" : result;
    }

    private List<String> texts(String script, Object... arguments) {
        JsonNode told = JSON.valueToTree(run(script, arguments));
        return told.valueStream().map(JsonNode::asString).toList();
    }

    @Override
    public void close() {
        browser.quit();
    }
}

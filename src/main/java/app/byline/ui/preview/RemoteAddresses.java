package app.byline.ui.preview;

import app.byline.markdown.Block;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The sites that the blocks of a page would load from, counted as blocks come and go, so that a key costs one block.
final class RemoteAddresses {
    /// As the sanitiser writes them.
    private static final Pattern REMOTE =
            Pattern.compile(" data-remote(?:-poster)?=\"(https?)://([a-z0-9.-]+)(:[0-9]{1,5})?(?=[/?#\"])");

    private final Map<String, Integer> sites = new LinkedHashMap<>();

    void change(List<Block> gone, List<Block> come) {
        come.forEach(block -> count(block, 1));
        gone.forEach(block -> count(block, -1));
    }

    void clear() {
        sites.clear();
    }

    List<String> sites() {
        return List.copyOf(sites.keySet());
    }

    private void count(Block block, int by) {
        if (block.html().contains("data-remote")) {
            Matcher remote = REMOTE.matcher(block.html());
            while (remote.find()) {
                sites.merge(site(remote), by, (one, other) -> one + other == 0 ? null : one + other);
            }
        }
    }

    /// As browsers name it: without a port that is the usual one.
    private static String site(Matcher remote) {
        String port = remote.group(3) == null ? "" : remote.group(3);
        boolean usual = port.equals(remote.group(1).equals("https") ? ":443" : ":80");
        return remote.group(2) + (usual ? "" : port);
    }
}

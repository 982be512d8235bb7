package app.byline.publish.xmlrpc;

import app.byline.publish.xmlrpc.Endpoint.Result;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/// Looks through the files of a blog, newest first: they can't be asked for by name.
record MediaLook(Endpoint endpoint) {
    private static final int AT_ONCE = 100;

    /// The file whose name begins with that digest, as `wp.getMediaLibrary` tells it, or null where the newest have
    /// none.
    ///
    /// @param most how many are looked at
    Result named(String digest, int most) {
        for (int seen = 0; seen < most; seen += AT_ONCE) {
            Result page = endpoint.ofBlog("wp.getMediaLibrary", Map.of("number", AT_ONCE, "offset", seen));
            if (!(page instanceof Result.Value(JsonNode files))) {
                return page;
            }
            for (JsonNode file : files) {
                String address = file.path("link").asString("");
                if (address.substring(address.lastIndexOf('/') + 1).startsWith(digest)) {
                    return new Result.Value(file);
                }
            }
            if (files.size() < AT_ONCE) {
                break;
            }
        }
        return new Result.Value(JsonNodeFactory.instance.nullNode());
    }
}

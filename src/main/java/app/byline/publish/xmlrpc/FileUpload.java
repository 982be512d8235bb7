package app.byline.publish.xmlrpc;

import app.byline.media.Asset;
import app.byline.publish.BlogClient.Upload;
import app.byline.publish.Outcome;
import app.byline.publish.Outcome.Reason;
import app.byline.publish.RemoteId;
import app.byline.publish.xmlrpc.Endpoint.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/// Sends a file, under a name that begins with its digest.
record FileUpload(Endpoint endpoint) {
    private static final int DIGITS = 12;

    static String digest(Asset asset) {
        return asset.digest().substring(0, DIGITS);
    }

    Upload send(String method, Asset asset, Path file) {
        byte[] bytes;
        try {
            bytes = Files.readAllBytes(file);
        } catch (IOException e) {
            return new Upload.Failed(new Outcome.Refused(Reason.INVALID, String.valueOf(e.getMessage())));
        }
        Map<String, Object> sent =
                Map.of("name", digest(asset) + "-" + asset.fileName(), "type", asset.mediaType(), "bits", bytes);
        return switch (endpoint.ofBlog(method, sent)) {
            case Result.Failed(Outcome outcome) -> new Upload.Failed(outcome);
            case Result.Value(JsonNode made) -> at(made, "id", "url");
        };
    }

    /// A file that stands there, by what the blog calls its id and its address.
    static Upload at(JsonNode file, String id, String address) {
        return PostStruct.address(file.path(address).asString(""))
                .<Upload>map(at -> new Upload.Done(new RemoteId(file.path(id).asString("")), at))
                .orElseGet(
                        () -> new Upload.Failed(new Outcome.Unknown(new IOException("an answer without an address"))));
    }
}

package app.byline.publish.xmlrpc;

import app.byline.publish.xmlrpc.Endpoint.Result;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/// Categories by name, made where the blog has none of that name. One below another is written as `City / Harbour`.
record Categories(Endpoint endpoint) {
    private static final Pattern PARTS = Pattern.compile(" +/ +");
    private static final String TAXONOMY = "category";
    private static final String TOP = "0";
    private static final String ANY_PARENT = "";

    /// The id of that category as text, or why there is none.
    Result id(String name) {
        return switch (endpoint.ofBlog("wp.getTerms", TAXONOMY)) {
            case Result.Failed failed -> failed;
            case Result.Value(JsonNode all) -> {
                String whole = named(all, name, ANY_PARENT);
                yield whole.isEmpty() ? below(all, PARTS.split(name)) : known(whole);
            }
        };
    }

    private Result below(JsonNode all, String[] names) {
        Result at = known(TOP);
        for (String name : names) {
            if (!(at instanceof Result.Value(JsonNode parent))) {
                return at;
            }
            String there = named(all, name, parent.asString(""));
            at = there.isEmpty() ? made(name, parent.asString("")) : known(there);
        }
        return at;
    }

    private Result made(String name, String parent) {
        Map<String, Object> term = new HashMap<>(Map.of("name", name, "taxonomy", TAXONOMY));
        if (!parent.equals(TOP)) {
            term.put("parent", parent);
        }
        return endpoint.ofBlog("wp.newTerm", term);
    }

    private static Result known(String id) {
        return new Result.Value(JsonNodeFactory.instance.stringNode(id));
    }

    /// Its id; empty for none.
    private static String named(JsonNode all, String name, String parent) {
        for (JsonNode term : all) {
            if (PostStruct.plain(term.path("name")).equalsIgnoreCase(name)
                    && (parent.equals(ANY_PARENT)
                            || term.path("parent").asString(TOP).equals(parent))) {
                return term.path("term_id").asString("");
            }
        }
        return "";
    }
}

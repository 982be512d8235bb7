package app.byline.sync.folder;

import app.byline.markdown.MarkdownText;
import app.byline.markdown.MarkdownText.Address;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/// How a file names what the library keeps: `kept` has the library's address for each of the file's, `written` the
/// ways in which the file writes one of the library's, in the order of its text. Pure; any thread.
record FolderLinks(Map<String, String> kept, Map<String, List<Address>> written) {
    /// What can't stand in an address without brackets or marks around it.
    private static final Pattern UNSAFE = Pattern.compile("[\\s()<>\"'&\\\\*`\\[\\]]|%(?!\\p{XDigit}{2})");

    private static final FolderLinks NONE = new FolderLinks(Map.of(), Map.of());

    /// Of the text in a file and the same as the library had it; none where they differ in more than addresses.
    static FolderLinks between(String file, String post) {
        List<Address> there = MarkdownText.addresses(file);
        List<Address> here = MarkdownText.addresses(post);
        if (there.size() != here.size()) {
            return NONE;
        }
        Map<String, String> kept = new HashMap<>();
        Map<String, List<Address>> written = new LinkedHashMap<>();
        for (int at = 0; at < there.size(); at++) {
            String asset = here.get(at).read();
            written.computeIfAbsent(asset, _ -> new ArrayList<>()).add(there.get(at));
            if (!asset.equals(there.get(at).read())) {
                kept.put(there.get(at).read(), asset);
                kept.put(encoded(there.get(at)), asset);
            }
        }
        Set<String> assets = new HashSet<>(kept.values());
        written.keySet().retainAll(assets);
        FolderLinks links = new FolderLinks(kept, written);
        return links.read(file).equals(post) ? links : NONE;
    }

    /// A text of the library as it is to stand in the file: what the file names keeps its link, what is new keeps the
    /// library's. A link is only written where it is read as the same again.
    String written(String text) {
        String meant = read(text);
        for (String candidate : List.of(linked(text, Address::written), linked(text, FolderLinks::encoded))) {
            if (read(candidate).equals(meant)) {
                return candidate;
            }
        }
        return text;
    }

    private String read(String file) {
        return MarkdownText.mapAddresses(file, address -> kept.getOrDefault(address, address));
    }

    private String linked(String text, Function<Address, String> manner) {
        Map<String, Integer> times = new HashMap<>();
        return MarkdownText.mapAddresses(text, address -> {
            List<Address> ways = written.getOrDefault(address, List.of());
            int time = times.merge(address, 1, Integer::sum);
            return ways.isEmpty() ? address : manner.apply(ways.get(Math.min(time, ways.size()) - 1));
        });
    }

    private static String encoded(Address address) {
        return UNSAFE.matcher(address.read())
                .replaceAll(match -> "%%%02X".formatted((int) match.group().charAt(0)));
    }
}

package dev.verbatim.ingest;

import dev.verbatim.content.Content;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What the names of a text stand for, now that all of them are on record: of its people, or of its sources.
final class NameIndex {

    private final Map<String, Content> byForm = new HashMap<>();
    private final Set<String> ofSeveral = new HashSet<>();

    /// @param forms as the text prints it; those that could be two are nobody's
    void put(String name, List<String> forms, Content content) {
        byForm.put(NameComparison.folded(name), content);
        for (var form : forms) {
            var key = NameComparison.folded(form);
            var known = byForm.putIfAbsent(key, content);
            if (known != null && known != content) {
                ofSeveral.add(key);
            }
        }
    }

    /// The id in the API of whom the text calls so; null where that is nobody, or not sure.
    @Nullable
    String id(@Nullable String form) {
        var key = form == null ? "" : NameComparison.folded(form);
        var content = ofSeveral.contains(key) ? null : byForm.get(key);
        return content == null ? null : content.getNodeId();
    }
}

package dev.verbatim.intake;

import dev.verbatim.content.Content;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What the names of a text stand for, now that all of them are on record.
final class Entered {

    private final Map<String, Content> byForm = new HashMap<>();
    private final Set<String> ofSeveral = new HashSet<>();

    /// @param forms as the text prints it; those that could be two are nobody's
    void put(String name, List<String> forms, Content content) {
        byForm.put(name, content);
        for (var form : forms) {
            var known = byForm.putIfAbsent(form, content);
            if (known != null && known != content) {
                ofSeveral.add(form);
            }
        }
    }

    /// The id in the API of whom the text calls so; null where that is nobody, or not sure.
    @Nullable
    String id(@Nullable String form) {
        var content = form == null || ofSeveral.contains(form) ? null : byForm.get(form);
        return content == null ? null : content.getNodeId();
    }
}

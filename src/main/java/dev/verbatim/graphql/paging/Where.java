package dev.verbatim.graphql.paging;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Conditions of one SQL statement, joined by and. Values travel as parameters, never as text, so no input
/// becomes SQL.
public final class Where {

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new HashMap<>();
    private final String prefix;
    private @Nullable Ways ways;

    public Where() {
        this("w");
    }

    private Where(String prefix) {
        this.prefix = prefix;
    }

    /// Adds a condition in which each `?` stands for one of the values, in their order.
    public Where and(String condition, Object... values) {
        var sql = new StringBuilder();
        int next = 0;
        for (char letter : condition.toCharArray()) {
            if (letter == '?') {
                var name = prefix + parameters.size();
                parameters.put(name, values[next++]);
                sql.append(':').append(name);
            } else {
                sql.append(letter);
            }
        }
        conditions.add(sql.toString());
        return this;
    }

    /// Of a list that is reached by several ways; the conditions hold for each of them.
    public Where by(Ways ways) {
        this.ways = ways;
        return this;
    }

    /// Conditions that must not hold together; to be filled and given to [#andNot].
    public Where inner() {
        return new Where(prefix + "n" + parameters.size() + "_");
    }

    /// What is unknown counts as not holding.
    public Where andNot(Where inner) {
        conditions.add("(" + inner.sql() + ") is not true");
        parameters.putAll(inner.parameters);
        return this;
    }

    boolean isEmpty() {
        return conditions.isEmpty() && ways == null;
    }

    @Nullable
    Ways ways() {
        return ways;
    }

    String sql() {
        return conditions.isEmpty() ? "true" : String.join(" and ", conditions);
    }

    public Map<String, Object> parameters() {
        return parameters;
    }
}

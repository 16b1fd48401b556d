package dev.verbatim.graphql.paging;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Conditions of one SQL statement, joined by and. Values travel as parameters, never as text, so no input
/// becomes SQL.
public final class Where {

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new HashMap<>();
    private final List<String> ways = new ArrayList<>();
    private final String prefix;

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

    /// Adds conditions without values, of which exactly one holds for an item of the list: each is one way into the
    /// list, and is read by an index of its own. Joined by or, they would have all items read.
    ///
    /// Where a subquery compares with the id of the parent below `or` or `not`, PostgreSQL may answer with
    /// rows of the parent before; this is the form for such lists.
    public Where andOneOf(String... distinct) {
        ways.addAll(List.of(distinct));
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
        return conditions.isEmpty() && ways.isEmpty();
    }

    /// The condition of each way into the list.
    List<String> ways() {
        return ways.isEmpty()
                ? List.of(sql())
                : ways.stream().map(way -> sql() + " and " + way).toList();
    }

    private String sql() {
        return conditions.isEmpty() ? "true" : String.join(" and ", conditions);
    }

    public Map<String, Object> parameters() {
        return parameters;
    }
}

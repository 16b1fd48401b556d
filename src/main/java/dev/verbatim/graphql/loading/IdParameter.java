package dev.verbatim.graphql.loading;

import dev.verbatim.rowmapping.RowMapper;
import dev.verbatim.rowmapping.Select;
import java.util.Collection;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.hibernate.Session;

/// Ids that a statement takes as one parameter.
///
/// A single one is spelled as one: of a list whose length it does not know PostgreSQL expects ten ids, and may then
/// read whole tables to join what one id needs a few rows of; and it would take the list apart again for each row that
/// shows an id.
///
/// @param name the parameter's
public record IdParameter(String name, Collection<UUID> ids) {

    /// Whether there is a single one, which makes another statement.
    public boolean one() {
        return ids.size() == 1;
    }

    /// That a column holds one of them.
    public String in(String column) {
        return one() ? column + " = " + single() : column + " = any(" + list() + ")";
    }

    /// As rows `p(id, place)`, the place from 1.
    public String rows() {
        return one()
                ? "(values (" + single() + ", 1)) p(id, place)"
                : "unnest(" + list() + ") with ordinality p(id, place)";
    }

    private String single() {
        return "cast(:" + name + " as uuid)";
    }

    private String list() {
        return "cast(:" + name + " as uuid[])";
    }

    public Select into(Select select) {
        return select.with(name, one() ? ids.iterator().next() : array(ids));
    }

    /// Lists without pages are short: what is longer is read in more portions.
    private static final int ROWS_EACH = 8;

    /// All that is read of something in one statement, whose text is written once for a single key and once for
    /// several.
    ///
    /// @param of what else the text goes by
    public Select select(Session session, RowMapper<?> entities, Object of, Supplier<String> text) {
        return into(new Select(session, entities.sql(text, of, one()))).upTo(ids.size() * ROWS_EACH, entities.isWide());
    }

    /// An array as PostgreSQL reads it from text.
    public static String array(Collection<?> values) {
        return values.stream().map(Object::toString).collect(Collectors.joining(",", "{", "}"));
    }
}

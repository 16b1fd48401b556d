package dev.verbatim.rowmapping;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One row of an answer, taken column by column from the left.
public final class Row {

    private final ResultSet rows;
    private int next = 1;

    Row(ResultSet rows) {
        this.rows = rows;
    }

    void begin() {
        next = 1;
    }

    public UUID uuid() throws SQLException {
        return rows.getObject(next++, UUID.class);
    }

    public @Nullable UUID optionalUuid() throws SQLException {
        return rows.getObject(next++, UUID.class);
    }

    public long count() throws SQLException {
        return rows.getLong(next++);
    }

    public int number() throws SQLException {
        return rows.getInt(next++);
    }

    public String text() throws SQLException {
        return Objects.requireNonNull(optionalText());
    }

    public @Nullable String optionalText() throws SQLException {
        var text = rows.getString(next++);
        if (text != null) {
            Budget.current().text(text.length());
        }
        return text;
    }

    public double decimal() throws SQLException {
        return rows.getDouble(next++);
    }

    public List<String> texts() throws SQLException {
        return List.of((String[]) rows.getArray(next++).getArray());
    }

    public Instant instant() throws SQLException {
        return rows.getObject(next++, OffsetDateTime.class).toInstant();
    }

    public <E> E entity(RowMapper<E> entities) throws SQLException {
        var entity = entities.read(rows, next);
        next += entities.width();
        return entity;
    }

    /// Null where an outer join has found none.
    public <E> @Nullable E optional(RowMapper<E> entities) throws SQLException {
        if (rows.getObject(next) == null) {
            next += entities.width();
            return null;
        }
        return entity(entities);
    }
}

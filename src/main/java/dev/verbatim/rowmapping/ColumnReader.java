package dev.verbatim.rowmapping;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.hibernate.metamodel.mapping.JdbcMapping;
import org.hibernate.type.descriptor.WrapperOptions;
import org.jspecify.annotations.Nullable;

/// Takes the value of one column of a row. The kinds of values that most columns hold are taken straight from the
/// driver: Hibernate's way through its types is a third of the work of reading a row.
interface ColumnReader {

    @Nullable
    Object value(ResultSet rows, int at) throws SQLException;

    static ColumnReader of(JdbcMapping mapping, WrapperOptions options) {
        var type = mapping.getMappedJavaType().getJavaTypeClass();
        if (mapping.getValueConverter() == null) {
            if (type == String.class) {
                return ColumnReader::text;
            }
            if (type == UUID.class || type == LocalDate.class) {
                return (rows, at) -> rows.getObject(at, type);
            }
            if (type == Instant.class) {
                return ColumnReader::instant;
            }
            if (type == Integer.class || type == int.class) {
                return ColumnReader::number;
            }
        }
        return (rows, at) -> {
            var value =
                    mapping.convertToDomainValue(mapping.getJdbcValueExtractor().extract(rows, at, options));
            if (value instanceof List<?> texts) {
                texts.forEach(text -> Budget.current().text(text.toString().length()));
            }
            return value;
        };
    }

    private static @Nullable String text(ResultSet rows, int at) throws SQLException {
        var value = rows.getString(at);
        if (value != null) {
            Budget.current().text(value.length());
        }
        return value;
    }

    private static @Nullable Instant instant(ResultSet rows, int at) throws SQLException {
        var value = rows.getObject(at, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }

    private static @Nullable Integer number(ResultSet rows, int at) throws SQLException {
        int value = rows.getInt(at);
        return rows.wasNull() ? null : value;
    }
}

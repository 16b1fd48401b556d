package dev.verbatim.rowmapping;

import dev.verbatim.content.Content;
import dev.verbatim.content.LinkTo;
import dev.verbatim.content.ReadSet;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.jspecify.annotations.Nullable;

/// How the columns of a kind of entity become objects. These belong to nobody: changing them changes nothing.
///
/// Where an operation follows a link, the row has the columns of what it leads to as well: one statement instead of
/// two, and no second wait for the database.
public final class RowMapper<E> {

    /// Those with filters differ by what is given; more than anybody asks for are made anew each time.
    private static final int KEPT_STATEMENTS = 16;

    private final EntityMapping<E> kind;
    private final List<EntityAttribute> attributes;
    private final List<Joined> joined;
    private final Map<List<Object>, String> statements = new ConcurrentHashMap<>();
    private final int[] links;
    private final int ownWidth;
    private final int width;
    private final @Nullable UnloadedAttributeGuard unread;

    /// What a link leads to, read along with the row that has the link.
    ///
    /// @param attribute the link
    /// @param column the link's
    record Joined(String attribute, String column, String table, RowMapper<?> rows) {}

    /// @param unread guards what is not among the attributes; null where these are all
    RowMapper(
            EntityMapping<E> kind,
            List<EntityAttribute> attributes,
            List<Joined> joined,
            @Nullable UnloadedAttributeGuard unread) {
        this.kind = kind;
        this.attributes = attributes;
        this.joined = joined;
        this.unread = unread;
        this.links = joined.stream().mapToInt(one -> place(one.column)).toArray();
        this.ownWidth = attributes.stream().mapToInt(EntityAttribute::width).sum();
        this.width = ownWidth + joined.stream().mapToInt(one -> one.rows.width).sum();
    }

    private int place(String column) {
        int at = 0;
        for (var attribute : attributes) {
            int within = attribute.names().indexOf(column);
            if (within >= 0) {
                return at + within;
            }
            at += attribute.width();
        }
        throw new IllegalStateException("no column " + column + " of " + kind.type);
    }

    /// With the attributes that the current operation wants, and what their links lead to; whole where nothing is
    /// known about that.
    public static <E> RowMapper<E> of(Session session, Class<E> type) {
        var snapshot = ReadTransaction.current();
        return snapshot == null ? whole(session, type) : snapshot.wanted().rows(type);
    }

    /// @param wanted the names of attributes
    static <E> RowMapper<E> of(
            SessionFactoryImplementor factory, Class<E> type, Set<String> wanted, List<Joined> joined) {
        var kind = EntityMapping.of(factory, type);
        var attributes = kind.attributes.stream()
                .filter(attribute -> attribute.isAlwaysRead() || wanted.contains(attribute.name()))
                .toList();
        return new RowMapper<>(kind, attributes, joined, new UnloadedAttributeGuard(type, attributes));
    }

    /// What the current operation has read already.
    public static <E> @Nullable E known(Class<E> type, UUID id) {
        var snapshot = ReadTransaction.current();
        return snapshot == null ? null : snapshot.known(type, id);
    }

    /// Whether a link to this id was followed by the current operation already, and led nowhere.
    public static boolean isAbsent(UUID id) {
        var snapshot = ReadTransaction.current();
        return snapshot != null && snapshot.isAbsent(id);
    }

    /// One of which nothing is known but its id.
    public static <E> E unread(Session session, Class<E> type, UUID id) {
        return kind(session, type).unread(id);
    }

    /// With all attributes but those that stand apart.
    public static <E> RowMapper<E> whole(Session session, Class<E> type) {
        return kind(session, type).whole;
    }

    private static <E> EntityMapping<E> kind(Session session, Class<E> type) {
        return EntityMapping.of(session.getFactory().unwrap(SessionFactoryImplementor.class), type);
    }

    /// Whether the attribute is a link, so that what it leads to is read along.
    public static boolean isLink(Class<?> type, String attribute) {
        return EntityAttribute.field(type, attribute).isAnnotationPresent(LinkTo.class);
    }

    /// The columns of a table alias for a `select`, in the order in which they are read; those of what is
    /// [joined][#joins] follow.
    public String columns(String alias) {
        return columnsOf(alias).collect(Collectors.joining(", "));
    }

    private Stream<String> columnsOf(String alias) {
        var own = attributes.stream()
                .flatMap(attribute -> attribute.names().stream())
                .map(column -> alias + '.' + column);
        return Stream.concat(own, joined.stream().flatMap(one -> one.rows.columnsOf(alias(alias, one))));
    }

    /// What stands behind the table and its alias in the `from` of such a select.
    public String joins(String alias) {
        return joined.stream()
                .map(one -> {
                    var its = alias(alias, one);
                    return " left join %s %s on %s.id = %s.%s".formatted(one.table, its, its, alias, one.column)
                            + one.rows.joins(its);
                })
                .collect(Collectors.joining());
    }

    private static String alias(String alias, Joined one) {
        return alias + '_' + one.column;
    }

    /// The text of a statement that selects these columns, made once.
    ///
    /// @param of what it goes by; equal where the text is
    public String sql(Supplier<String> text, Object... of) {
        var statement = List.of(of);
        var known = statements.get(statement);
        if (known != null) {
            return known;
        }
        var made = text.get();
        if (statements.size() < KEPT_STATEMENTS) {
            statements.put(statement, made);
        }
        return made;
    }

    public Class<E> type() {
        return kind.type;
    }

    /// What comes along with a row for one of its links; null where it has to be read for itself.
    public @Nullable RowMapper<?> joined(String attribute) {
        for (var one : joined) {
            if (one.attribute.equals(attribute)) {
                return one.rows;
            }
        }
        return null;
    }

    /// Whether a row may be as long as many others: it has lists of texts.
    public boolean isWide() {
        return attributes.stream().anyMatch(EntityAttribute::isList)
                || joined.stream().anyMatch(one -> one.rows.isWide());
    }

    /// With those of what is joined.
    int width() {
        return width;
    }

    /// One that the operation has read before is not made again.
    E read(ResultSet rows, int from) throws SQLException {
        var snapshot = unread == null ? null : ReadTransaction.current();
        if (snapshot == null) {
            return made(rows, from);
        }
        var id = rows.getObject(from, UUID.class);
        var known = snapshot.known(kind.type, id);
        if (known == null) {
            known = made(rows, from);
            snapshot.knows(id, known);
        }
        int at = from + ownWidth;
        for (int i = 0; i < links.length; i++) {
            var target = joined.get(i).rows;
            if (rows.getObject(at) == null) {
                leadsNowhere(snapshot, rows.getObject(from + links[i], UUID.class));
            } else {
                target.read(rows, at);
            }
            at += target.width;
        }
        return known;
    }

    private static void leadsNowhere(ReadTransaction snapshot, @Nullable UUID link) {
        if (link != null) {
            snapshot.knowsAbsent(link);
        }
    }

    private E made(ResultSet rows, int from) throws SQLException {
        var entity = kind.make();
        int at = from;
        for (var attribute : attributes) {
            attribute.read(rows, at, entity);
            at += attribute.width();
        }
        if (entity instanceof Content content) {
            ReadSet.at(content.id);
        }
        if (unread != null) {
            unread.guard(entity);
        }
        return entity;
    }
}

package dev.verbatim.quote;

import dev.verbatim.quote.anchor.Anchor;
import dev.verbatim.quote.anchor.FirstReading;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Finds the places of quotes anew that were found when Verbatim read bodies as CommonMark alone: in bodies
/// with tables, footnotes, struck words or HTML they count otherwise now.
///
/// Each edition is brought up to date by its own bodies. Where nothing in a body reads otherwise, nothing is
/// written.
public final class QuotePlaces {

    /// What such a body holds; most hold none of it.
    private static final String ODD = "[~|]|<[A-Za-z/!?]|\\[\\^|\\[[ xX]\\]";

    private static final List<String> EDITIONS = List.of("desk", "live");

    private final String edition;
    private final PreparedStatement update;

    private QuotePlaces(String edition, PreparedStatement update) {
        this.edition = edition;
        this.update = update;
    }

    /// @param connection within a transaction, which the caller ends
    public static void renew(Connection connection) throws SQLException {
        for (var edition : EDITIONS) {
            try (var bodies = connection.prepareStatement("""
                            select id, body from %1$s.article a where body ~ ?
                              and exists (select from %1$s.quote q where q.article_id = a.id and q.anchor_block is not null)
                            """.formatted(edition));
                    var update = connection.prepareStatement("""
                            update %s.quote set anchor_block = ?, anchor_start = ?, anchor_end = ? where id = ?
                            """.formatted(edition))) {
                bodies.setString(1, ODD);
                bodies.setFetchSize(100);
                new QuotePlaces(edition, update).renew(connection, bodies);
            }
        }
    }

    private void renew(Connection connection, PreparedStatement bodies) throws SQLException {
        try (var rows = bodies.executeQuery()) {
            while (rows.next()) {
                var reading = FirstReading.of(rows.getString(2));
                if (!reading.isSame()) {
                    renew(connection, rows.getObject(1, UUID.class), reading);
                }
            }
        }
    }

    private void renew(Connection connection, UUID article, FirstReading reading) throws SQLException {
        try (var quotes = connection.prepareStatement("""
                select id, text, kind, anchor_block, anchor_start, anchor_end from %s.quote
                where article_id = ? and anchor_block is not null""".formatted(edition))) {
            quotes.setObject(1, article);
            try (var rows = quotes.executeQuery()) {
                while (rows.next()) {
                    var before = new Anchor(rows.getInt(4), rows.getInt(5), rows.getInt(6));
                    boolean isParaphrase = rows.getString(3).equals(QuoteKind.PARAPHRASE.name());
                    var now = reading.follow(rows.getString(2), isParaphrase, before);
                    if (!Objects.equals(now, before)) {
                        store(rows.getObject(1, UUID.class), now);
                    }
                }
            }
        }
    }

    private void store(UUID quote, @Nullable Anchor place) throws SQLException {
        set(1, place == null ? null : place.block());
        set(2, place == null ? null : place.start());
        set(3, place == null ? null : place.end());
        update.setObject(4, quote);
        update.executeUpdate();
    }

    private void set(int parameter, @Nullable Integer value) throws SQLException {
        if (value == null) {
            update.setNull(parameter, Types.INTEGER);
        } else {
            update.setInt(parameter, value);
        }
    }
}

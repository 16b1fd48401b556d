package dev.verbatim.quote;

import dev.verbatim.graph.Table;
import dev.verbatim.quote.anchor.Anchor;
import dev.verbatim.quote.anchor.FirstReading;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Bodies that Verbatim read at first as CommonMark alone: their words are counted anew, and the places of
/// their quotes found anew, since with tables, footnotes, struck words or HTML they count otherwise now.
///
/// Each edition is brought up to date by its own bodies. Where nothing in a body reads otherwise, nothing is
/// written.
public final class FirstReadBodies {

    /// What such a body holds; most hold none of it.
    private static final String ODD = "[~|]|<[A-Za-z/!?]|\\[\\^|\\[[ xX]\\]";

    private final String edition;
    private final Connection connection;

    private FirstReadBodies(String edition, Connection connection) {
        this.edition = edition;
        this.connection = connection;
    }

    /// @param connection within a transaction, which the caller ends
    public static void renew(Connection connection) throws SQLException {
        for (var edition : Table.EDITIONS) {
            new FirstReadBodies(edition, connection).renew();
        }
    }

    private void renew() throws SQLException {
        try (var bodies = prepare("select id, body, word_count from %s.article where body ~ ?")) {
            bodies.setString(1, ODD);
            bodies.setFetchSize(100);
            try (var rows = bodies.executeQuery()) {
                while (rows.next()) {
                    var reading = FirstReading.of(rows.getString(2));
                    var article = rows.getObject(1, UUID.class);
                    if (reading.wordCount() != rows.getInt(3)) {
                        count(article, reading.wordCount());
                    }
                    if (!reading.isSame()) {
                        renew(article, reading);
                    }
                }
            }
        }
    }

    private void count(UUID article, int words) throws SQLException {
        try (var update = prepare("update %s.article set word_count = ? where id = ?")) {
            update.setInt(1, words);
            update.setObject(2, article);
            update.executeUpdate();
        }
    }

    private PreparedStatement prepare(String sql) throws SQLException {
        return connection.prepareStatement(sql.formatted(edition));
    }

    private void renew(UUID article, FirstReading reading) throws SQLException {
        try (var quotes = prepare("""
                select id, text, kind, anchor_block, anchor_start, anchor_end from %s.quote
                where article_id = ? and anchor_block is not null""")) {
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
        try (var update =
                prepare("update %s.quote set anchor_block = ?, anchor_start = ?, anchor_end = ? where id = ?")) {
            update.setObject(1, place == null ? null : place.block(), Types.INTEGER);
            update.setObject(2, place == null ? null : place.start(), Types.INTEGER);
            update.setObject(3, place == null ? null : place.end(), Types.INTEGER);
            update.setObject(4, quote);
            update.executeUpdate();
        }
    }
}

package dev.verbatim.quote;

import dev.verbatim.article.Correction;
import dev.verbatim.rows.Read;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;

/// Reads the corrections of quotes, the oldest first.
@Singleton
class Corrections {

    private final Session session;

    Corrections(Session session) {
        this.session = session;
    }

    Read<Map<UUID, List<Correction>>> of(Set<UUID> quotes) {
        return Correction.OF_QUOTES.of(session, quotes).map(corrections -> {
            quotes.forEach(quote -> corrections.putIfAbsent(quote, List.of()));
            return corrections;
        });
    }
}

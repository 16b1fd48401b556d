package dev.verbatim.quote;

import dev.verbatim.article.Correction;
import dev.verbatim.rowmapping.Read;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;

/// Reads the corrections of quotes, the oldest first.
@Singleton
public class Corrections {

    private final Session session;

    Corrections(Session session) {
        this.session = session;
    }

    public Read<Map<UUID, List<Correction>>> of(Set<UUID> quotes) {
        return Correction.OF_QUOTES.of(session, quotes).map(corrections -> {
            quotes.forEach(quote -> corrections.putIfAbsent(quote, List.of()));
            return corrections;
        });
    }
}

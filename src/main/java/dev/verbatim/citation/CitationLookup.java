package dev.verbatim.citation;

import dev.verbatim.graphql.loading.PartLookup;
import jakarta.inject.Singleton;
import org.hibernate.Session;

/// Finds citations.
@Singleton
class CitationLookup extends PartLookup<Citation> {

    CitationLookup(Session session) {
        super(session, Citation.BY_ID, Citation.TYPE);
    }
}

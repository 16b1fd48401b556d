package dev.verbatim.article;

import dev.verbatim.graphql.loading.PartLookup;
import jakarta.inject.Singleton;
import org.hibernate.Session;

/// Finds corrections.
@Singleton
class CorrectionLookup extends PartLookup<Correction> {

    CorrectionLookup(Session session) {
        super(session, Correction.BY_ID, Correction.TYPE);
    }
}

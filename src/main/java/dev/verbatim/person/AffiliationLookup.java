package dev.verbatim.person;

import dev.verbatim.graphql.loading.PartLookup;
import jakarta.inject.Singleton;
import org.hibernate.Session;

/// Finds affiliations.
@Singleton
class AffiliationLookup extends PartLookup<Affiliation> {

    AffiliationLookup(Session session) {
        super(session, Affiliation.BY_ID, Affiliation.TYPE);
    }
}

package dev.verbatim.person;

import dev.verbatim.content.Redirect;
import dev.verbatim.graphql.loading.Repository;
import jakarta.inject.Singleton;
import org.hibernate.Session;

/// Finds people.
@Singleton
public class PersonLookup extends Repository<Person> {

    PersonLookup(Session session, Redirect.Queries redirects) {
        super(session, redirects, Person.class, Person.TYPE);
    }
}

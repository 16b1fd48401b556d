package dev.verbatim.topic;

import dev.verbatim.content.Redirect;
import dev.verbatim.graphql.loading.Repository;
import jakarta.inject.Singleton;
import org.hibernate.Session;

/// Finds topics.
@Singleton
public class TopicLookup extends Repository<Topic> {

    TopicLookup(Session session, Redirect.Queries redirects) {
        super(session, redirects, Topic.class, Topic.TYPE);
    }
}

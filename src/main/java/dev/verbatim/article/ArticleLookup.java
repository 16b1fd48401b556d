package dev.verbatim.article;

import dev.verbatim.content.Redirect;
import dev.verbatim.graph.RowLocks;
import dev.verbatim.graph.Uses.Use;
import dev.verbatim.graph.Versions;
import dev.verbatim.graphql.loading.Repository;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.UUID;
import org.hibernate.Session;

/// Finds articles.
@Singleton
public class ArticleLookup extends Repository<Article> {

    ArticleLookup(Session session, Redirect.Queries redirects) {
        super(session, redirects, Article.class, Article.TYPE);
    }

    /// Holds those of which a part is about to change, in the order of their ids: nobody else changes them or
    /// any part of them until the transaction ends.
    public void hold(Collection<UUID> ids) {
        new RowLocks(session).of(Article.TYPE, ids).take();
    }

    /// Raises the versions of those of which a part has changed. They must be held, and not have been read.
    public void raiseVersions(Collection<UUID> ids) {
        Versions.raise(
                session, ids.stream().map(id -> new Use(Article.TYPE, id)).toList());
    }

    /// One that is held.
    public Article held(UUID id) {
        return session.find(Article.class, id);
    }
}

package dev.verbatim.article;

import dev.verbatim.content.Redirect;
import dev.verbatim.graphql.Lookup;
import jakarta.inject.Singleton;
import org.hibernate.Session;

/// Finds articles.
@Singleton
public class ArticleLookup extends Lookup<Article> {

    ArticleLookup(Session session, Redirect.Queries redirects) {
        super(session, redirects, Article.class, Article.TYPE);
    }
}

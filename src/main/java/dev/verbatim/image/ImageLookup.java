package dev.verbatim.image;

import dev.verbatim.content.Redirect;
import dev.verbatim.graphql.loading.Repository;
import jakarta.inject.Singleton;
import org.hibernate.Session;

/// Finds images.
@Singleton
public class ImageLookup extends Repository<Image> {

    ImageLookup(Session session, Redirect.Queries redirects) {
        super(session, redirects, Image.class, Image.TYPE);
    }
}

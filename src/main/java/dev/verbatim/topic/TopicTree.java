package dev.verbatim.topic;

import dev.verbatim.content.ReadSet;
import dev.verbatim.graphql.loading.IdParameter;
import dev.verbatim.rowmapping.Read;
import dev.verbatim.rowmapping.Select;
import java.util.Collection;
import java.util.UUID;
import org.hibernate.Session;

/// Topics with all that are below them, however deep. A topic never comes to be below itself, and a circle would
/// end here all the same.
public final class TopicTree {

    private static final String BELOW =
            "with recursive below(id) as (%s union select t.id from below b join topic t on t.parent_id = b.id) select id from below";

    private TopicTree() {}

    /// SQL in brackets that selects the ids of topics and of all below them.
    ///
    /// @param roots SQL that selects the ids of the topics
    public static String below(String roots) {
        return "(" + BELOW.formatted(roots) + ")";
    }

    /// Notes for the cache that an answer hangs on all topics below some: whatever is filed under one of them, and
    /// whatever topic comes under one of them or leaves it, names it.
    public static Read<Boolean> noted(Session session, Collection<UUID> topics) {
        return new Select(session, BELOW.formatted("select unnest(cast(:topics as uuid[]))"))
                .with("topics", IdParameter.array(topics))
                .into(Boolean.TRUE, (_, row) -> ReadSet.at(row.uuid()));
    }
}

package dev.verbatim.topic;

import dev.verbatim.content.ContentDeleted;
import dev.verbatim.content.ContentSaved;
import dev.verbatim.graphql.error.InputPath;
import dev.verbatim.graphql.error.ValidationErrors;
import dev.verbatim.graphql.mutation.ProvidedFields;
import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import org.hibernate.Session;

/// The rules by which topics are entered and changed. Runs inside the caller's transaction.
@Singleton
public class TopicWriting {

    private final TopicLookup lookup;
    private final Session session;
    private final Event<Object> events;

    TopicWriting(TopicLookup lookup, Session session, Event<Object> events) {
        this.lookup = lookup;
        this.session = session;
        this.events = events;
    }

    public Topic create(TopicDraft draft) {
        var topic = new Topic();
        apply(topic, draft.edit(), ProvidedFields.everything());
        session.persist(topic);
        session.flush();
        return topic;
    }

    Topic update(String id, int expectedVersion, TopicEdit edit, ProvidedFields given) {
        var topic = lookup.open(id, expectedVersion);
        apply(topic, edit, given);
        topic.touch();
        session.flush();
        events.fire(new ContentSaved(Topic.TYPE, topic.id));
        return topic;
    }

    Topic delete(String id, int expectedVersion) {
        var topic = lookup.remove(id, expectedVersion);
        events.fire(new ContentDeleted(Topic.TYPE, topic.id));
        return topic;
    }

    private void apply(Topic topic, TopicEdit edit, ProvidedFields given) {
        var problems = new ValidationErrors();
        var in = InputPath.INPUT;
        if (given.has("name")) {
            topic.name = problems.line(in.then("name"), edit.name(), 200);
        }
        if (given.has("slug")) {
            topic.slug = lookup.slug(problems, edit.slug(), topic.name, topic.id);
        }
        if (given.has("kind")) {
            topic.kind = problems.required(in.then("kind"), edit.kind(), topic.kind);
        }
        if (given.has("description")) {
            topic.description = problems.optionalText(in.then("description"), edit.description(), 1000);
        }
        if (given.has("parentId")) {
            topic.parentId = lookup.link(problems, in.then("parentId"), edit.parentId());
            problems.noCircle(session, Topic.TYPE, topic.id, topic.parentId);
        }
        problems.check();
    }
}

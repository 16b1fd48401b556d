package dev.verbatim.source;

import dev.verbatim.content.ContentDeleted;
import dev.verbatim.content.ContentSaved;
import dev.verbatim.graphql.error.InputPath;
import dev.verbatim.graphql.error.MutationError.Code;
import dev.verbatim.graphql.error.ValidationErrors;
import dev.verbatim.graphql.mutation.ProvidedFields;
import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import java.util.List;
import org.hibernate.Session;

/// The rules by which sources are entered and changed. Runs inside the caller's transaction.
@Singleton
public class SourceWriting {

    private final SourceLookup lookup;
    private final Session session;
    private final Event<Object> events;

    SourceWriting(SourceLookup lookup, Session session, Event<Object> events) {
        this.lookup = lookup;
        this.session = session;
        this.events = events;
    }

    public NewsSource create(SourceDraft draft) {
        var source = new NewsSource();
        apply(source, draft.edit(), ProvidedFields.everything());
        session.persist(source);
        session.flush();
        return source;
    }

    NewsSource update(String id, int expectedVersion, SourceEdit edit, ProvidedFields given) {
        var source = lookup.open(id, expectedVersion);
        apply(source, edit, given);
        source.extracted = false;
        source.touch();
        session.flush();
        events.fire(new ContentSaved(NewsSource.TYPE, source.id));
        return source;
    }

    NewsSource delete(String id, int expectedVersion) {
        var source = lookup.remove(id, expectedVersion);
        events.fire(new ContentDeleted(NewsSource.TYPE, source.id));
        return source;
    }

    private void apply(NewsSource source, SourceEdit edit, ProvidedFields given) {
        var problems = new ValidationErrors();
        var in = InputPath.INPUT;
        if (given.has("kind")) {
            source.kind = problems.required(in.then("kind"), edit.kind(), source.kind);
        }
        if (given.has("name")) {
            source.name = problems.line(in.then("name"), edit.name(), 200);
        }
        if (given.has("slug")) {
            source.slug = lookup.slug(problems, edit.slug(), source.name, source.id);
        }
        if (given.has("aliases")) {
            source.aliases = problems.names(in.then("aliases"), edit.aliases());
        }
        if (given.has("description")) {
            source.description = problems.optionalText(in.then("description"), edit.description(), 1000);
        }
        if (given.has("url")) {
            problems.url(in.then("url"), edit.url());
            source.url = edit.url();
        }
        if (given.has("sameAs")) {
            source.sameAs = problems.urls(in.then("sameAs"), edit.sameAs());
        }
        if (given.has("parentId")) {
            source.parentId = lookup.link(problems, in.then("parentId"), edit.parentId());
            problems.noCircle(session, NewsSource.TYPE, source.id, source.parentId);
        }
        if (given.has("anonymityReason")) {
            source.anonymityReason = problems.optionalText(in.then("anonymityReason"), edit.anonymityReason(), 1000);
        }
        if (source.anonymityReason != null && !isUnnamed(source.kind)) {
            problems.add(Code.INVALID, in.then("anonymityReason"), "Only for UNNAMED_PERSON and UNNAMED_GROUP.");
        }
        problems.check();
    }

    private static boolean isUnnamed(SourceKind kind) {
        return List.of(SourceKind.UNNAMED_PERSON, SourceKind.UNNAMED_GROUP).contains(kind);
    }
}

package dev.verbatim.graphql.loading;

import dev.verbatim.content.Content;
import dev.verbatim.content.Redirect;
import dev.verbatim.content.TypeId;
import dev.verbatim.edition.PublicationLock;
import dev.verbatim.graph.RowLocks;
import dev.verbatim.graph.Uses;
import dev.verbatim.graphql.error.InputError;
import dev.verbatim.graphql.error.InputPath;
import dev.verbatim.graphql.error.MutationError.Code;
import dev.verbatim.graphql.error.ValidationErrors;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/// Finds the contents of one kind, for queries and for changes.
public abstract class Repository<E extends Content> extends Finder<E> {

    private final Redirect.Queries redirects;

    protected Repository(Session session, Redirect.Queries redirects, Class<E> type, String typeName) {
        super(session, type, typeName);
        this.redirects = redirects;
    }

    /// By ids that are links of ours, to be changed.
    private Map<UUID, E> linked(Collection<UUID> ids) {
        var found = new HashMap<UUID, E>();
        for (var content : session.findMultiple(type(), List.copyOf(new HashSet<>(ids)))) {
            if (content != null) {
                found.put(content.id, content);
            }
        }
        return found;
    }

    /// What the session has read already is not read again.
    private @Nullable E one(UUID id) {
        var content = session.find(type(), id);
        return content == null ? byIds(Set.of(id)).get(id) : content;
    }

    /// The link that an input asks for; null where none is asked for or something is wrong with it.
    public @Nullable UUID link(ValidationErrors problems, InputPath field, @Nullable String id) {
        if (id == null) {
            return null;
        }
        var parsed = TypeId.parse(id, typeName());
        if (parsed.isEmpty()) {
            problems.invalid(field, "Must be the id of one: " + typeName() + "_….");
            return null;
        }
        var found = one(parsed.get());
        if (found == null) {
            problems.add(Code.NOT_FOUND, field, "There is no such " + typeName() + ".");
            return null;
        }
        return found.id;
    }

    /// Opens one for a change: nobody else changes it until the transaction ends.
    ///
    /// @throws InputError NOT_FOUND, or CONFLICT where somebody changed it since the caller read it
    public E open(String id, int expectedVersion) {
        var content = open(InputPath.of("id"), id);
        if (content.version != expectedVersion) {
            throw InputError.conflict(content.version);
        }
        return content;
    }

    /// @throws InputError NOT_FOUND
    public E open(InputPath field, String id) {
        var content = TypeId.parse(id, typeName()).map(this::locked).orElse(null);
        if (content == null) {
            throw InputError.of(Code.NOT_FOUND, field, "There is no such " + typeName() + ".");
        }
        return content;
    }

    /// Under a former id too.
    private @Nullable E locked(UUID id) {
        var content = session.find(type(), id, LockModeType.PESSIMISTIC_WRITE);
        return content == null ? session.find(type(), kept(id), LockModeType.PESSIMISTIC_WRITE) : content;
    }

    /// The id of the kept one, where this is the former id of something that was merged.
    public UUID kept(UUID id) {
        return redirects.from(id).stream().findFirst().orElse(id);
    }

    /// Opens several for a change, along with all that leads to them; those that do not exist are missing in
    /// the answer. Nobody can link to them anew until the transaction ends.
    public Map<UUID, E> opened(Collection<UUID> ids) {
        new RowLocks(session)
                .andWhatLeadsTo(typeName(), ids)
                .closing(typeName(), ids)
                .take();
        return linked(ids);
    }

    /// Deletes one that nothing leads to, and forgets what led to it by a former id.
    ///
    /// @throws InputError NOT_FOUND, CONFLICT, or IN_USE
    public E remove(String id, int expectedVersion) {
        var content = open(id, expectedVersion);
        // nobody links to it anew while it is open
        var uses = Uses.of(session, "desk", typeName(), content.id);
        if (!uses.isEmpty()) {
            throw InputError.inUse("Others still lead to this " + typeName() + ".", uses);
        }
        lockTombstone(content.id);
        session.remove(content);
        session.flush();
        redirects.forget(content.id);
        return content;
    }

    /// Before something is deleted: where it was public, the public is told that it will not come back.
    public void lockTombstone(UUID id) {
        if (redirects.isTombstone(id)) {
            PublicationLock.take(session);
        }
    }

    /// The slug for something: the wanted one, which must be free, or else one made from its title.
    public String slug(ValidationErrors problems, @Nullable String wanted, String title, UUID self) {
        return new FreeSlug(session, typeName()).of(problems, wanted, title, self);
    }
}

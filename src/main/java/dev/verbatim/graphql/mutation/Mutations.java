package dev.verbatim.graphql.mutation;

import dev.verbatim.content.Content;
import dev.verbatim.edition.PublicationLock;
import dev.verbatim.event.EventDispatcher;
import dev.verbatim.event.EventLog;
import dev.verbatim.event.LiveEvent;
import dev.verbatim.graphql.error.InputError;
import dev.verbatim.graphql.error.MutationError;
import dev.verbatim.graphql.error.MutationError.Code;
import dev.verbatim.graphql.loading.FetchContext;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.hibernate.FlushMode;
import org.hibernate.PessimisticLockException;
import org.hibernate.Session;
import org.hibernate.StaleStateException;
import org.hibernate.exception.ConstraintViolationException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// The gate that all changes pass: each mutation is one transaction of its own, undone as a whole where
/// anything is refused or fails, and told to others once it is committed.
///
/// What the payload shows is read within the transaction, so that what is answered is what was stored, and
/// what cannot be answered was not. Changes take their locks in one order ([RowLocks]); what fails all the
/// same because several meet is tried again a few times, as long as the request has time.
@ApplicationScoped
public class Mutations {

    private static final Logger LOG = Logger.getLogger(Mutations.class);
    private static final int ATTEMPTS = 5;
    private static final List<MutationError> BUSY = List.of(new MutationError(
            Code.CONFLICT, "Somebody else is changing it at this moment; read it again.", List.of(), null));

    private final Session session;
    private final EventLog log;
    private final EventDispatcher dispatcher;
    private final Event<LiveChanging> changing;

    Mutations(Session session, EventLog log, EventDispatcher dispatcher, Event<LiveChanging> changing) {
        this.session = session;
        this.log = log;
        this.dispatcher = dispatcher;
        this.changing = changing;
    }

    /// @param change may be carried out several times; only the last one stays
    /// @param refused makes the payload that says why nothing was changed
    public <P> P execute(Supplier<P> change, Function<List<MutationError>, P> refused) {
        for (int attempt = 1; ; attempt++) {
            try {
                return carryOut(change);
            } catch (InputError refusal) {
                return refused.apply(refusal.errors());
            } catch (RuntimeException e) {
                if (attempt == ATTEMPTS || !Contention.passes(e)) {
                    return refused.apply(told(e));
                }
                LOG.debugf("%s met another change and is tried again: %s", FetchContext.name(), e.getMessage());
            } finally {
                FetchContext.forget();
            }
            Contention.pause(attempt);
        }
    }

    private <P> P carryOut(Supplier<P> change) {
        var turn = new PublicationLock();
        var done = turn.during(() -> QuarkusTransaction.requiringNew().call(() -> {
            // what is still being checked must not reach the database through some query's flush
            session.setHibernateFlushMode(FlushMode.COMMIT);
            var payload = change.get();
            session.flush();
            var events = turn.isTaken() ? checked(log.ofThisTransaction()) : List.<LiveEvent>of();
            FetchContext.show(payload);
            return new Done<>(payload, events);
        }));
        dispatcher.tell(done.events);
        return done.payload;
    }

    private record Done<P>(P payload, List<LiveEvent> events) {}

    private List<LiveEvent> checked(List<LiveEvent> events) {
        if (!events.isEmpty()) {
            changing.fire(new LiveChanging(FetchContext.subject()));
        }
        return events;
    }

    /// Carries out a deletion.
    ///
    /// @param deletion answers what it has deleted, which the caller may know by a former id
    public DeletePayload delete(Supplier<? extends Content> deletion) {
        return execute(() -> DeletePayload.of(deletion.get().getNodeId()), DeletePayload::refused);
    }

    /// What two writers ran into at the same moment; what one writer does wrong is found before.
    private static List<MutationError> told(RuntimeException e) {
        if (e instanceof Overtaken
                || Contention.holds(e, PessimisticLockException.class) != null
                || Contention.holds(e, StaleStateException.class) != null) {
            return BUSY;
        }
        var clash = Contention.holds(e, ConstraintViolationException.class);
        var error = clash == null ? null : clash(String.valueOf(clash.getConstraintName()));
        if (error == null) {
            throw e;
        }
        return List.of(error);
    }

    private static @Nullable MutationError clash(String constraint) {
        if (constraint.endsWith("_slug_key")) {
            return new MutationError(Code.TAKEN, "Another one has this slug.", List.of("input", "slug"), null);
        }
        return constraint.endsWith("_fkey")
                ? new MutationError(
                        Code.IN_USE,
                        "Something that it leads to, or that leads to it, has just changed.",
                        List.of(),
                        null)
                : null;
    }
}

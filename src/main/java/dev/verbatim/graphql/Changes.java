package dev.verbatim.graphql;

import dev.verbatim.event.EventDispatcher;
import dev.verbatim.event.EventLog;
import dev.verbatim.event.LiveEvent;
import dev.verbatim.graphql.MutationError.Code;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.hibernate.FlushMode;
import org.hibernate.PessimisticLockException;
import org.hibernate.Session;
import org.hibernate.exception.ConstraintViolationException;

/// Carries out changes: each mutation in one transaction of its own, undone as a whole where anything is refused.
@ApplicationScoped
public class Changes {

    private static final List<MutationError> BUSY = List.of(new MutationError(
            Code.CONFLICT, "Somebody else is changing it at this moment; read it again.", List.of(), null));

    private final Session session;
    private final EventLog log;
    private final EventDispatcher dispatcher;
    private final Event<LiveChanging> changing;

    Changes(Session session, EventLog log, EventDispatcher dispatcher, Event<LiveChanging> changing) {
        this.session = session;
        this.log = log;
        this.dispatcher = dispatcher;
        this.changing = changing;
    }

    /// @param refused makes the payload that says why nothing was changed
    public <P> P attempt(Supplier<P> change, Function<List<MutationError>, P> refused) {
        try {
            var done = QuarkusTransaction.requiringNew().call(() -> {
                // what is still being checked must not reach the database through some query's flush
                session.setHibernateFlushMode(FlushMode.COMMIT);
                var payload = change.get();
                session.flush();
                var events = log.ofThisTransaction();
                if (!events.isEmpty()) {
                    changing.fire(new LiveChanging(Fetch.subject()));
                }
                return new Done<>(payload, events);
            });
            dispatcher.tell(done.events);
            return done.payload;
        } catch (Refusal refusal) {
            return refused.apply(refusal.errors());
        } catch (PessimisticLockException e) {
            return refused.apply(BUSY);
        } catch (ConstraintViolationException e) {
            return refused.apply(List.of(clash(e)));
        } finally {
            session.clear();
            Fetch.forget();
        }
    }

    private record Done<P>(P payload, List<LiveEvent> events) {}

    /// Carries out a deletion.
    public DeletePayload delete(String id, Runnable deletion) {
        return attempt(
                () -> {
                    deletion.run();
                    return DeletePayload.of(id);
                },
                DeletePayload::refused);
    }

    /// What two writers ran into at the same moment; what one writer does wrong is found before.
    private static MutationError clash(ConstraintViolationException e) {
        var constraint = String.valueOf(e.getConstraintName());
        if (constraint.endsWith("_slug_key")) {
            return new MutationError(Code.TAKEN, "Another one has this slug.", List.of("input", "slug"), null);
        }
        if (constraint.endsWith("_fkey")) {
            return new MutationError(
                    Code.IN_USE, "Something that it leads to, or that leads to it, has just changed.", List.of(), null);
        }
        throw e;
    }
}

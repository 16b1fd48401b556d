package dev.verbatim.observability;

import dev.verbatim.graphql.error.ErrorCode;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/// Requests in figures. Names come from clients, so only the first of them get a figure of their own: the
/// newsroom's, and those of documents that it trusts, have most of the room, and strangers cannot take it.
/// Each meter is looked up once, as tags made anew would cost more than a kept answer.
@Singleton
class RequestMeters {

    private static final int OWN_NAMES = 200;
    private static final int NAMES_OF_THE_PUBLIC = 20;
    private static final int MAX_LENGTH = 64;

    private final MeterRegistry registry;
    private final Map<String, OperationMeters> byName = new ConcurrentHashMap<>();
    private final OperationMeters unknown;
    private final OperationMeters anonymous;
    private final OperationMeters other;
    private final Semaphore roomOfOwn = new Semaphore(OWN_NAMES);
    private final Semaphore roomOfThePublic = new Semaphore(NAMES_OF_THE_PUBLIC);
    private final Map<ErrorCode, Counter> refusals = new EnumMap<>(ErrorCode.class);
    private final DistributionSummary queryStatements;
    private final DistributionSummary mutationStatements;

    RequestMeters(MeterRegistry registry) {
        this.registry = registry;
        unknown = named("unknown");
        anonymous = named("anonymous");
        other = named("other");
        for (var code : ErrorCode.values()) {
            refusals.put(
                    code,
                    Counter.builder("verbatim.graphql.refusals")
                            .description(
                                    "Requests that were refused, as a whole or in some of their fields, once for each code")
                            .tag("code", code.name())
                            .register(registry));
        }
        queryStatements = statements("query");
        mutationStatements = statements("mutation");
    }

    void record(RequestMetrics seen, RequestOutcome outcome, long nanos) {
        of(seen.asked()).record(seen.asked(), outcome.kind(), nanos);
        for (var code : outcome.refusals()) {
            Objects.requireNonNull(refusals.get(code)).increment();
        }
        var statements = seen.statements();
        if (seen.asked() != null && statements != null) {
            (seen.asked().operation().isQuery() ? queryStatements : mutationStatements).record(statements);
        }
    }

    private OperationMeters of(RequestMetrics.@Nullable Asked asked) {
        if (asked == null) {
            return unknown;
        }
        var name = asked.operation().name();
        if (name == null) {
            return anonymous;
        }
        var known = byName.get(name);
        return known == null ? admit(name, asked.own() ? roomOfOwn : roomOfThePublic) : known;
    }

    /// Waits for nobody, as event loops come here.
    private OperationMeters admit(String name, Semaphore room) {
        if (name.length() > MAX_LENGTH || !room.tryAcquire()) {
            return byName.getOrDefault(name, other);
        }
        var made = new OperationMeters(registry, name);
        var known = byName.putIfAbsent(name, made);
        if (known != null) {
            room.release();
            return known;
        }
        return made;
    }

    private OperationMeters named(String name) {
        return byName.computeIfAbsent(name, tag -> new OperationMeters(registry, tag));
    }

    private DistributionSummary statements(String kind) {
        return DistributionSummary.builder("verbatim.graphql.statements")
                .description("SQL statements of an operation that was executed")
                .tag("kind", kind)
                .serviceLevelObjectives(1, 5, 10, 20, 50, 100)
                .register(registry);
    }
}

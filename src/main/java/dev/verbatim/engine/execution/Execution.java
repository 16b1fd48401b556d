package dev.verbatim.engine.execution;

import dev.verbatim.engine.error.ErrorReport;
import dev.verbatim.engine.error.RequestErrors;
import dev.verbatim.engine.error.ResponseError;
import dev.verbatim.graphql.loading.FetchContext;
import dev.verbatim.rowmapping.ReadTransaction;
import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironmentImpl;
import graphql.schema.GraphQLSchema;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/// One execution of an operation, on one thread. It goes as far as it can without what batches load, then loads all
/// of that at once, and goes on: a relation takes one statement, whatever it hangs on.
public final class Execution {

    private final GraphQLSchema schema;
    private final ObjectTypes types;
    private final FetchContext fetch;
    private final Resolvers resolvers;
    private final RequestBudget budget;
    private final FieldErrors errors = new FieldErrors();
    private final Deque<Awaited> awaited = new ArrayDeque<>();
    private boolean hasData = true;
    private boolean changes;
    private int failures;

    /// A value that a batch has still to load.
    private record Awaited(Result.OfObject object, int place, CompletableFuture<?> value) {

        boolean leadsOn() {
            return object.fields[place].leadsOn;
        }
    }

    public Execution(
            GraphQLSchema schema,
            ObjectTypes types,
            CoercedVariables variables,
            FetchContext fetch,
            RequestBudget budget) {
        this.schema = schema;
        this.types = types;
        this.fetch = fetch;
        this.resolvers = new Resolvers(variables, fetch);
        this.budget = budget;
    }

    /// Ends as a whole where the budget does.
    ///
    /// @return null where a required field of the root has no value
    /// @throws RequestErrors TOO_COMPLEX, TOO_LARGE
    /// @throws dev.verbatim.graphql.error.RequestError TIMEOUT
    public Result.@Nullable OfObject query(PlannedField[] fields) {
        var answer = new Result.OfObject(fields, null, 0);
        if (fields.length == 1) {
            if (fields[0].leadsOn) {
                fetch.foreseenBy(new Prefetch(types, resolvers));
            } else {
                ReadTransaction.endsWithNext();
            }
        }
        fill(answer, null);
        await();
        return hasData ? answer : null;
    }

    /// Each root field is complete before the next begins, and none begins where there is no answer left to tell
    /// it in. Where anything in its answer fails, the budget included, the field fails, and what it changed
    /// is undone; the others stay.
    public Result.@Nullable OfObject mutation(PlannedField[] fields) {
        changes = true;
        var answer = new Result.OfObject(fields, null, 0);
        for (int i = 0; i < fields.length && hasData; i++) {
            change(answer, i);
        }
        return hasData ? answer : null;
    }

    private void change(Result.OfObject answer, int place) {
        var shown = new ShownPayload(this, answer, place);
        fetch.shownBy(shown);
        try {
            if (answer.fields[place].source instanceof PlannedField.Source.Resolved(var resolver)) {
                var payload = resolvers.call(answer.fields[place], resolver, null);
                if (!shown.is(payload)) {
                    complete(answer, place, payload);
                }
            } else {
                fill(answer, place, null);
            }
            await();
        } catch (ShownPayload.Failed _) {
            hasData &= answer.nullify(place);
        } catch (Exception e) {
            fail(answer, place, e);
        }
    }

    /// Completes the answer of a field as far as it goes.
    ///
    /// @return whether nothing in it failed
    /// @throws RequestErrors TOO_LARGE
    boolean completes(Result.OfObject answer, int place, Object value) {
        int before = failures;
        awaited.clear();
        complete(answer, place, value);
        await();
        budget.written(answer);
        return failures == before;
    }

    public List<ResponseError> errors() {
        return errors.all();
    }

    private void await() {
        while (!awaited.isEmpty()) {
            budget.time();
            if (awaited.stream().noneMatch(Awaited::leadsOn)) {
                ReadTransaction.endsWithNext();
            }
            boolean loaded = fetch.loaders().dispatch();
            for (int i = awaited.size(); i > 0; i--) {
                var next = awaited.remove();
                if (next.value.isDone()) {
                    complete(next.object, next.place, next.value);
                } else if (loaded) {
                    awaited.add(next);
                } else {
                    throw new IllegalStateException("nobody loads " + next.object.path(next.place));
                }
            }
        }
    }

    private void fill(Result.OfObject object, @Nullable Object source) {
        for (int i = 0; i < object.fields.length; i++) {
            fill(object, i, source);
        }
    }

    private void fill(Result.OfObject object, int place, @Nullable Object source) {
        var field = object.fields[place];
        try {
            switch (field.source) {
                case PlannedField.Source.TypeName(var name) -> object.values[place] = name;
                case PlannedField.Source.Plain(var fetcher) -> complete(object, place, fetcher.read(source));
                case PlannedField.Source.Resolved(var fetcher) ->
                    complete(object, place, resolvers.call(field, fetcher, source));
                case PlannedField.Source.Introspected(var fetcher) ->
                    complete(object, place, introspect(fetcher, field, source));
            }
        } catch (Exception e) {
            fail(object, place, e);
        }
    }

    private @Nullable Object introspect(DataFetcher<?> fetcher, PlannedField field, @Nullable Object source)
            throws Exception {
        return fetcher.get(DataFetchingEnvironmentImpl.newDataFetchingEnvironment()
                .source(source)
                .arguments(resolvers.call(field).arguments())
                .fieldDefinition(field.definition())
                .fieldType(field.definition().getType())
                .graphQLSchema(schema)
                .graphQLContext(GraphQLContext.getDefault())
                .locale(Locale.ROOT)
                .build());
    }

    /// Puts a value into its place; what is still to be loaded waits.
    private void complete(Result.OfObject object, int place, @Nullable Object value) {
        if (value instanceof CompletionStage<?> stage) {
            var future = stage.toCompletableFuture();
            if (!future.isDone()) {
                awaited.add(new Awaited(object, place, future));
                return;
            }
            try {
                put(object, place, object.fields[place].output, future.join());
            } catch (Exception e) {
                fail(object, place, e);
            }
            return;
        }
        put(object, place, object.fields[place].output, value);
    }

    private void put(Result into, int place, Output output, @Nullable Object value) {
        if (value == null) {
            if (output.required()) {
                fail(into, place, new IllegalStateException("null is no answer here"));
            }
            return;
        }
        switch (output) {
            case Output.Leaf _ -> {
                budget.value(value);
                into.values[place] = value;
            }
            case Output.Many many -> list(into, place, many, (Collection<?>) value);
            case Output.Composite composite -> {
                if (composite.counted()) {
                    budget.object();
                }
                var type = types.of(value, composite);
                var object = new Result.OfObject(composite.selections().of(type), into, place);
                into.values[place] = object;
                fill(object, value);
            }
        }
    }

    private void list(Result into, int place, Output.Many many, Collection<?> items) {
        var list = new Result.OfList(many.item(), items.size(), into, place);
        into.values[place] = list;
        int i = 0;
        for (var item : items) {
            put(list, i++, many.item(), item);
        }
    }

    private void fail(Result part, int place, Exception failure) {
        failures++;
        var location = part instanceof Result.OfObject object ? object.fields[place].location() : null;
        errors.add(failure, part.path(place), location);
        if (!changes) {
            endWithBudget(failure);
        }
        hasData &= part.nullify(place);
    }

    private void endWithBudget(Exception failure) {
        if (ErrorReport.cause(failure) instanceof RequestErrors rejected) {
            throw rejected;
        }
        budget.time();
    }
}

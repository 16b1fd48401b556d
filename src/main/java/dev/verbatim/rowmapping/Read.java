package dev.verbatim.rowmapping;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Something to be read from the database, as a value: its statements, what is made of their rows, and what is read
/// next by that. Nothing is sent before it is carried out: by itself, or with others in a [StatementPipeline]. It is
/// carried out once.
///
/// It is there already, or has statements to be sent: so wherever one waits for the database, all that can be asked
/// by then is asked.
public abstract class Read<T extends @Nullable Object> {

    Read() {}

    /// What need not be read.
    public static <T extends @Nullable Object> Read<T> of(T value) {
        return new There<>(value);
    }

    /// Several at once, each answer in its place.
    public static <T extends @Nullable Object> Read<List<T>> all(List<Read<T>> parts) {
        return parts.stream().allMatch(There.class::isInstance)
                ? of(parts.stream().map(part -> ((There<T>) part).value).toList())
                : new All<>(parts);
    }

    /// Makes something of what was read.
    public <R extends @Nullable Object> Read<R> map(Function<? super T, ? extends R> make) {
        return new Next<>(this, value -> of(make.apply(value)), true);
    }

    /// Reads on by what was read.
    public <R extends @Nullable Object> Read<R> then(Function<? super T, Read<R>> next) {
        return new Next<>(this, next, false);
    }

    /// Reads something else at the same time.
    public <U extends @Nullable Object, R extends @Nullable Object> Read<R> with(
            Read<U> other, BiFunction<? super T, ? super U, ? extends R> make) {
        return this instanceof There<T> here && other instanceof There<U> there
                ? of(make.apply(here.value, there.value))
                : new Both<>(this, other, make);
    }

    /// Carries it out by itself, among others that come before and after it.
    public T now() {
        return new StatementPipeline(false).run(this);
    }

    /// Carries it out by itself, as all that is read for a field: what hangs on the field apart, nothing comes
    /// after it.
    public T alone() {
        return new StatementPipeline(true).run(this);
    }

    /// Adds the statements that are to be sent next.
    abstract void collect(List<RowsRead<?>> statements);

    /// What remains when the rows of these were taken.
    abstract Read<T> rest();

    /// Whether these are the last.
    abstract boolean isLast();

    static final class There<T extends @Nullable Object> extends Read<T> {

        final T value;

        private There(T value) {
            this.value = value;
        }

        @Override
        public <R extends @Nullable Object> Read<R> map(Function<? super T, ? extends R> make) {
            return of(make.apply(value));
        }

        @Override
        public <R extends @Nullable Object> Read<R> then(Function<? super T, Read<R>> next) {
            return next.apply(value);
        }

        @Override
        void collect(List<RowsRead<?>> statements) {}

        @Override
        Read<T> rest() {
            return this;
        }

        @Override
        boolean isLast() {
            return true;
        }
    }

    private static final class Next<T extends @Nullable Object, R extends @Nullable Object> extends Read<R> {

        private final Read<T> first;
        private final Function<? super T, Read<R>> next;
        private final boolean readsNoMore;

        Next(Read<T> first, Function<? super T, Read<R>> next, boolean readsNoMore) {
            this.first = first;
            this.next = next;
            this.readsNoMore = readsNoMore;
        }

        @Override
        void collect(List<RowsRead<?>> statements) {
            first.collect(statements);
        }

        @Override
        Read<R> rest() {
            var rest = first.rest();
            return rest instanceof There<T> there ? next.apply(there.value) : new Next<>(rest, next, readsNoMore);
        }

        @Override
        boolean isLast() {
            return readsNoMore && first.isLast();
        }
    }

    private static final class Both<T extends @Nullable Object, U extends @Nullable Object, R extends @Nullable Object>
            extends Read<R> {

        private final Read<T> one;
        private final Read<U> other;
        private final BiFunction<? super T, ? super U, ? extends R> make;

        Both(Read<T> one, Read<U> other, BiFunction<? super T, ? super U, ? extends R> make) {
            this.one = one;
            this.other = other;
            this.make = make;
        }

        @Override
        void collect(List<RowsRead<?>> statements) {
            one.collect(statements);
            other.collect(statements);
        }

        @Override
        Read<R> rest() {
            return one.rest().with(other.rest(), make);
        }

        @Override
        boolean isLast() {
            return one.isLast() && other.isLast();
        }
    }

    private static final class All<T extends @Nullable Object> extends Read<List<T>> {

        private final List<Read<T>> parts;

        All(List<Read<T>> parts) {
            this.parts = parts;
        }

        @Override
        void collect(List<RowsRead<?>> statements) {
            parts.forEach(part -> part.collect(statements));
        }

        @Override
        Read<List<T>> rest() {
            return all(parts.stream().map(Read::rest).toList());
        }

        @Override
        boolean isLast() {
            return parts.stream().allMatch(Read::isLast);
        }
    }
}

package dev.verbatim.graphql.loading;

import dev.verbatim.context.RequestContext;
import dev.verbatim.context.RequestContext.Part;
import dev.verbatim.graphql.error.InputPath;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The field that is being fetched, for the code that answers it.
///
/// A request runs on one thread from its first field to its last, so what is current is never another
/// request's.
public final class FetchContext {

    private static final Part<FetchContext> PART = new Part<>();
    private static final Pattern SUBJECT = Pattern.compile("id|[a-z]+Ids?");

    private final DataLoaderRegistry loaders = new DataLoaderRegistry();
    private @Nullable Field field;
    private @Nullable Prefetch foresight;
    private @Nullable Showing showing;

    /// A field as the operation asks for it.
    public interface Field {

        public String name();

        /// Whether the answer will show this subfield.
        boolean selects(String subfield);

        /// The arguments as the caller sent them, coerced to the schema's types.
        Map<String, @Nullable Object> arguments();
    }

    /// Asks for what hangs on something before it is found.
    public interface Prefetch {

        /// @param field whose answer it will be
        /// @param expected of which nothing is known but the id
        void foresee(Field field, Object expected);
    }

    /// Reads all that the operation asks of the payload of a change.
    public interface Showing {

        /// Fails where any of it cannot be shown.
        public void show(Object payload);
    }

    /// A request whose fields are fetched here.
    public RequestContext in(RequestContext context) {
        return context.with(PART, this);
    }

    /// Called before each field.
    public void at(Field field) {
        this.field = field;
    }

    /// Called before a field that may be looked up along with what hangs on it.
    public void foreseenBy(Prefetch foresight) {
        this.foresight = foresight;
    }

    /// Called before a field that makes a change.
    public void shownBy(Showing showing) {
        this.showing = showing;
    }

    /// Reads what is asked of the payload of a change, while the change can still be undone.
    public static void show(Object payload) {
        var current = PART.current();
        if (current == null) {
            return;
        }
        var changing = current.field;
        if (current.showing != null) {
            current.showing.show(payload);
        }
        current.field = changing;
    }

    /// The current field's, for the log.
    public static String name() {
        var current = PART.current();
        return current == null || current.field == null ? "A change" : current.field.name();
    }

    /// Asks for what hangs on the answer of the current field.
    ///
    /// @return false where this is not to be known before the answer is there
    static boolean foresee(Supplier<Object> expected) {
        var current = current();
        var foresight = current.foresight;
        if (foresight == null) {
            return false;
        }
        var asked = field();
        current.foresight = null;
        foresight.foresee(asked, expected.get());
        current.at(asked);
        return true;
    }

    /// What this execution loads for many parents at once.
    public DataLoaderRegistry loaders() {
        return loaders;
    }

    static FetchContext current() {
        return Objects.requireNonNull(PART.current(), "nothing is being executed");
    }

    /// Forgets what was read: after a change, what is read next must be new.
    public static void forget() {
        var current = PART.current();
        if (current != null) {
            current.loaders.forget();
        }
    }

    /// Whether the answer will show this subfield of the current field.
    public static boolean selects(String subfield) {
        return field().selects(subfield);
    }

    /// An input object as the caller sent it, where absent and null differ.
    @SuppressWarnings("unchecked")
    public static Map<String, Object> argument(String name) {
        return (Map<String, Object>) Objects.requireNonNull(field().arguments().get(name), name);
    }

    /// The argument by which a mutation names what it changes, e.g. id or quoteIds; no step where there is
    /// none.
    public static InputPath subject() {
        var current = PART.current();
        var field = current == null ? null : current.field;
        return new InputPath(
                field == null
                        ? List.of()
                        : field.arguments().keySet().stream()
                                .filter(name -> SUBJECT.matcher(name).matches())
                                .limit(1)
                                .toList());
    }

    private static Field field() {
        return Objects.requireNonNull(current().field, "no field is being fetched");
    }
}

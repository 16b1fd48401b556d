package dev.verbatim.graphql.error;

import dev.verbatim.content.PrintedDate;
import dev.verbatim.graphql.error.MutationError.Code;
import dev.verbatim.text.LanguageTag;
import dev.verbatim.text.StorableText;
import dev.verbatim.text.StoredText;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/// Collects what is wrong with an input, each with the path of its field, so that an editor hears all of it at
/// once.
public final class ValidationErrors {

    private final List<MutationError> errors = new ArrayList<>();

    public void add(Code code, InputPath field, String message) {
        errors.add(new MutationError(code, message, field.steps(), null));
    }

    public void invalid(InputPath field, String message) {
        add(Code.INVALID, field, message);
    }

    /// Text that must be there, as it is stored, of one to `max` UTF-16 code units; where it is absent, an empty one
    /// stands in for it until [#check] ends the change.
    public String text(InputPath field, @Nullable String value, int max) {
        return there(field, value, optionalText(field, value, max));
    }

    /// The same on one line, as names and headlines are.
    public String line(InputPath field, @Nullable String value, int max) {
        return there(field, value, optionalLine(field, value, max));
    }

    private String there(InputPath field, @Nullable String value, @Nullable String stored) {
        if (value == null || value.isEmpty()) {
            invalid(field, "Must not be empty.");
        }
        return stored == null ? "" : stored;
    }

    /// Text as it is stored; an empty one shows nothing and says so, any other must show something.
    public @Nullable String optionalText(InputPath field, @Nullable String value, int max) {
        var stored = longText(field, value, max);
        return value == null || value.isEmpty() ? stored : shown(field, stored);
    }

    /// The same on one line.
    public @Nullable String optionalLine(InputPath field, @Nullable String value, int max) {
        if (value == null || value.isEmpty()) {
            return value;
        }
        if (StoredText.hasBreak(value)) {
            invalid(field, "Must stand on one line, without a line break.");
            return value;
        }
        return shown(field, bounded(field, value, StoredText.line(value), max));
    }

    /// Text as it is stored, that may show nothing, such as the body of a draft.
    public @Nullable String longText(InputPath field, @Nullable String value, int max) {
        return value == null ? null : bounded(field, value, StoredText.of(value), max);
    }

    private String bounded(InputPath field, String value, String stored, int max) {
        if (!StorableText.isStorable(value)) {
            invalid(field, "Must not hold a NUL character or half of a surrogate pair.");
        } else if (stored.length() > max) {
            invalid(field, "Must have at most " + max + " characters, has " + stored.length() + ".");
        }
        return stored;
    }

    private @Nullable String shown(InputPath field, @Nullable String stored) {
        if (stored != null && StoredText.isBlank(stored)) {
            invalid(field, "Must show something, and not only spaces or what is invisible.");
        }
        return stored;
    }

    /// An absolute http or https address, without a user.
    public void url(InputPath field, @Nullable String value) {
        if (value == null) {
            return;
        }
        longText(field, value, 2000);
        if (!Urls.isWeb(value)) {
            invalid(field, Urls.MUST);
        }
    }

    /// A whole number of one or more.
    public void positive(InputPath field, @Nullable Integer value) {
        if (value != null && value < 1) {
            invalid(field, "Must be at least 1.");
        }
    }

    /// A date as the text gives it must have the words, the day, or both.
    public @Nullable PrintedDate printedDate(InputPath field, PrintedDate.@Nullable Draft value) {
        if (value == null) {
            return null;
        }
        if (value.asPrinted() == null && value.date() == null) {
            invalid(field, "Must have asPrinted, date, or both.");
        }
        if (value.date() != null && (value.date().getYear() < 1 || value.date().getYear() > 9999)) {
            invalid(field.then("date"), "Must lie in the years 1 to 9999.");
        }
        var words = value.asPrinted() == null ? null : line(field.then("asPrinted"), value.asPrinted(), 200);
        return value.printed(words);
    }

    /// The tag of a language in its canonical form.
    public String language(InputPath field, @Nullable String tag) {
        var canonical = LanguageTag.canonical(tag == null ? "" : tag);
        if (canonical.isEmpty()) {
            invalid(
                    field,
                    "Must be a BCP 47 language tag of at most " + LanguageTag.MAX + " characters, e.g. en or pt-BR.");
        }
        return canonical.orElse("");
    }

    /// What must be there; where it is absent, `otherwise` stands in for it until [#check] ends the change.
    public <T> T required(InputPath field, @Nullable T value, T otherwise) {
        if (value == null) {
            invalid(field, "Must not be null.");
            return otherwise;
        }
        return value;
    }

    /// Other names of something: at most 50 of at most 200 characters; none where they are absent.
    public List<String> names(InputPath field, @Nullable List<String> names) {
        size(field, names, 50);
        var stored = new ArrayList<String>();
        for (int i = 0; names != null && i < names.size(); i++) {
            stored.add(line(field.then(i), names.get(i), 200));
        }
        return List.copyOf(stored);
    }

    /// Addresses of something: at most 50.
    public List<String> urls(InputPath field, @Nullable List<String> urls) {
        size(field, urls, 50);
        var given = urls == null ? List.<String>of() : urls;
        for (int i = 0; i < given.size(); i++) {
            url(field.then(i), given.get(i));
        }
        return given;
    }

    /// A part must not hold its whole.
    public void noCircle(Session session, String table, UUID self, @Nullable UUID parent) {
        if (parent == null) {
            return;
        }
        boolean circle = (boolean) session.createNativeQuery("""
                        with recursive up(id) as (
                          select cast(:parent as uuid)
                          union select t.parent_id from up join desk.%s t on t.id = up.id where t.parent_id is not null)
                        select exists (select from up where id = :self)""".formatted(table), Boolean.class)
                .setParameter("parent", parent)
                .setParameter("self", self)
                .getSingleResult();
        if (circle) {
            invalid(InputPath.INPUT.then("parentId"), "Must not be itself or a part of it.");
        }
    }

    public void size(InputPath field, @Nullable List<?> values, int max) {
        if (values != null && values.size() > max) {
            invalid(field, "Must have at most " + max + " items, has " + values.size() + ".");
        }
    }

    /// Lists of inputs hold at most 250 items.
    public boolean size(InputPath field, List<?> inputs) {
        size(field, inputs, 250);
        return inputs.size() <= 250;
    }

    public boolean any() {
        return !errors.isEmpty();
    }

    /// Ends the change if anything was wrong.
    public void check() {
        if (any()) {
            throw refusal();
        }
    }

    public InputError refusal() {
        return new InputError(List.copyOf(errors));
    }
}

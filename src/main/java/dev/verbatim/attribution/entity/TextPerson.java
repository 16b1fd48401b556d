package dev.verbatim.attribution.entity;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A person of the text while it is read: what is gathered under one name.
public final class TextPerson {

    public final String name;
    private final Set<String> forms = new LinkedHashSet<>();
    private @Nullable String role;
    private @Nullable Boolean woman;
    private int mentions;

    TextPerson(String name) {
        this.name = name;
    }

    void mention(String form) {
        forms.add(form);
        mentions++;
    }

    /// A pronoun counts, but is no form of the name.
    void speak() {
        mentions++;
    }

    void hasRole(@Nullable String other) {
        role = role == null ? other : role;
    }

    /// Whether he or she fits; an unknown one takes the gender of the first pronoun that leads here.
    boolean fits(boolean she) {
        return woman == null || woman == she;
    }

    void isWoman(boolean she) {
        woman = woman == null ? Boolean.valueOf(she) : woman;
    }

    ReadPerson read() {
        return new ReadPerson(name, new ArrayList<>(forms), role, mentions);
    }

    static List<ReadPerson> read(List<TextPerson> figures) {
        return figures.stream().map(TextPerson::read).toList();
    }
}

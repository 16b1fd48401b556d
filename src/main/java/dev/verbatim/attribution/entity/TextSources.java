package dev.verbatim.attribution.entity;

import dev.verbatim.attribution.token.Sentence;
import dev.verbatim.attribution.token.Token;
import dev.verbatim.attribution.token.TokenSpan;
import dev.verbatim.attribution.token.WordGroup;
import dev.verbatim.source.SourceKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The sources of a text that are no people with names: bodies that speak or are spoken to, and the unnamed.
public final class TextSources {

    private final Map<String, Gathered> byName = new LinkedHashMap<>();
    private final Map<String, String> abbreviations = new LinkedHashMap<>();

    private static final class Gathered {
        private final String name;
        private final SourceKind kind;
        private final @Nullable String description;
        private final Set<String> forms = new LinkedHashSet<>();
        private int mentions;
        private @Nullable String abbreviation;

        Gathered(String name, SourceKind kind, @Nullable String description) {
            this.name = name;
            this.kind = kind;
            this.description = description;
        }
    }

    /// A body by its name, its abbreviation in brackets learnt for later.
    public void body(Sentence sentence, TokenSpan named, @Nullable String description) {
        var printed = withoutArticle(sentence, named);
        var name = sentence.printed(printed);
        var abbreviation = abbreviation(sentence, named.end());
        var full = abbreviations.getOrDefault(name, name);
        var gathered = byName.computeIfAbsent(
                full.toLowerCase(Locale.ROOT), key -> new Gathered(full, kind(sentence, printed), description));
        gathered.forms.add(name);
        if (abbreviation != null) {
            gathered.abbreviation = abbreviation;
            gathered.forms.add(abbreviation);
            abbreviations.put(abbreviation, full);
        }
    }

    public void unnamed(Sentence sentence, TokenSpan described, SpeakerTraits is) {
        var words = sentence.printed(described);
        var kind = is == SpeakerTraits.UNNAMED_GROUP ? SourceKind.UNNAMED_GROUP : SourceKind.UNNAMED_PERSON;
        var gathered = byName.computeIfAbsent(words.toLowerCase(Locale.ROOT), key -> new Gathered(words, kind, words));
        gathered.forms.add(words);
        gathered.mentions++;
    }

    /// Counts where the text names them, wherever that is.
    public void count(List<Sentence> sentences) {
        for (var sentence : sentences) {
            for (var run : NameRun.in(sentence)) {
                var name = sentence.printed(run.start(), run.end());
                var whole = ofWhole(sentence, run, name);
                if (whole != null) {
                    whole.mentions++;
                }
            }
        }
    }

    private @Nullable Gathered ofWhole(Sentence sentence, NameRun run, String name) {
        var longest = sentence.word(run.end()).isEmpty() ? run.end() : Math.min(sentence.size(), run.end() + 4);
        for (var end = longest; end > run.start(); end--) {
            var printed = end == run.end() ? name : sentence.printed(run.start(), end);
            var known = byName.get(abbreviations.getOrDefault(printed, printed).toLowerCase(Locale.ROOT));
            if (known != null) {
                return known;
            }
        }
        return null;
    }

    private static TokenSpan withoutArticle(Sentence sentence, TokenSpan named) {
        return named.size() > 1 && sentence.is(named.first(), WordGroup.DETERMINER)
                ? new TokenSpan(named.first() + 1, named.end())
                : named;
    }

    /// "(SOHR)"
    private static @Nullable String abbreviation(Sentence sentence, int at) {
        if (!sentence.is(at, Token.Kind.ASIDE)) {
            return null;
        }
        var words = sentence.printed(at, at + 1);
        var inner = words.substring(1, words.length() - 1);
        return inner.length() >= 2 && inner.length() <= 8 && inner.chars().allMatch(Character::isUpperCase)
                ? inner
                : null;
    }

    private static SourceKind kind(Sentence sentence, TokenSpan named) {
        if (sentence.lexicon.is(WordGroup.AGENCY, sentence.printed(named).toLowerCase(Locale.ROOT))
                || isNewsAgency(sentence, named.end())
                || isNewsAgency(sentence, named.end() - 2)) {
            return SourceKind.NEWS_AGENCY;
        }
        for (var at = named.end() - 1; at >= named.first(); at--) {
            if (sentence.is(at, WordGroup.AGENCY)) {
                return SourceKind.NEWS_AGENCY;
            }
            if (sentence.is(at, WordGroup.OUTLET)) {
                return SourceKind.OUTLET;
            }
            if (sentence.is(at, WordGroup.DOCUMENT)) {
                return SourceKind.DOCUMENT;
            }
            if (sentence.is(at, WordGroup.COMPANY)) {
                return SourceKind.COMPANY;
            }
            if (sentence.is(at, WordGroup.GROUP)) {
                return SourceKind.GROUP;
            }
            if (sentence.is(at, WordGroup.GOVERNMENT)) {
                return SourceKind.GOVERNMENT;
            }
        }
        return sentence.is(named.end(), WordGroup.GROUP) ? SourceKind.GROUP : SourceKind.ORGANISATION;
    }

    /// "AFP news agency", "the Merrow Press Agency"
    private static boolean isNewsAgency(Sentence sentence, int at) {
        return (sentence.word(at).equals("news") || sentence.word(at).equals("press"))
                && sentence.word(at + 1).equals("agency");
    }

    public List<ReadSource> read() {
        var read = new ArrayList<ReadSource>();
        byName.values()
                .forEach(one -> read.add(new ReadSource(
                        one.name,
                        List.copyOf(one.forms),
                        one.kind,
                        one.description,
                        Math.max(1, one.mentions),
                        one.abbreviation)));
        return read;
    }
}

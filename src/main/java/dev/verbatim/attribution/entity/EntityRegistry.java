package dev.verbatim.attribution.entity;

import dev.verbatim.attribution.rule.Utterance;
import dev.verbatim.attribution.rule.VerbSubject;
import dev.verbatim.attribution.token.Sentence;
import dev.verbatim.attribution.token.TokenSpan;
import dev.verbatim.attribution.token.WordGroup;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// The people of a text: who is meant by a surname or a pronoun, and nobody where it could be two.
public final class EntityRegistry {

    private final Map<String, TextPerson> byName = new LinkedHashMap<>();
    private final Map<String, List<TextPerson>> bySurname = new HashMap<>();

    /// Who is the subject of what, by where the text says so; a pronoun leads to the last one who fits.
    private final TreeMap<Integer, TextPerson> subjects = new TreeMap<>();

    private final Map<Integer, TextPerson> voices = new HashMap<>();

    public void gather(List<Sentence> sentences, List<Utterance> heard) {
        heard.forEach(this::introduce);
        var runs = sentences.stream().map(NameRun::in).toList();
        var surnames = surnames(heard);
        runs.forEach(list -> list.stream()
                .filter(run ->
                        isInFull(run) && surnames.getOrDefault(NameRun.surname(run.printed()), 0) > run.position())
                .forEach(run -> figure(run.printed())));
        runs.forEach(
                list -> list.stream().filter(run -> run.led() && isInFull(run)).forEach(run -> figure(run.printed())
                        .hasRole(null)));
        for (var i = 0; i < sentences.size(); i++) {
            var sentence = sentences.get(i);
            var leading = VerbSubject.leading(sentence);
            for (var run : runs.get(i)) {
                var figure = run.isOrganisation() ? null : meant(run.printed());
                if (figure != null) {
                    mention(figure, run, leading);
                }
            }
        }
    }

    private static boolean isInFull(NameRun run) {
        return run.size() >= 2 && run.size() <= 4 && !run.isOrganisation();
    }

    /// The single names that speak, each with where it does so last: the text has them in full before.
    private static Map<String, Integer> surnames(List<Utterance> heard) {
        var surnames = new HashMap<String, Integer>();
        for (var one : heard) {
            var who = one.voice() == null ? null : SpeakerMention.of(one.voice());
            if (who != null && who.isProper() && who.named().size() == 1 && who.is() != SpeakerTraits.ORGANISATION) {
                surnames.merge(who.printed(), who.position(), Math::max);
            }
        }
        return surnames;
    }

    private void introduce(Utterance heard) {
        if (heard.voice() != null) {
            var who = SpeakerMention.of(heard.voice());
            if (who.is() == SpeakerTraits.PERSON && who.named().size() >= 2) {
                figure(who.printed()).hasRole(who.role());
            }
        }
    }

    private void mention(TextPerson figure, NameRun run, @Nullable TokenSpan leading) {
        var sentence = run.sentence();
        figure.mention(run.printed());
        if (run.first() > run.start()) {
            figure.hasRole(sentence.printed(run.start(), run.first()));
        }
        for (var at = run.start() - 1; at < run.end(); at++) {
            gender(figure, sentence, at);
        }
        if (leading != null
                && run.first() >= leading.first()
                && run.end() <= leading.end()
                && run.end() >= leading.end() - 1) {
            subjects.put(sentence.at(run.first()).start(), figure);
        }
    }

    private static void gender(TextPerson figure, Sentence sentence, int at) {
        if (sentence.is(at, WordGroup.MALE) || sentence.is(at, WordGroup.FEMALE)) {
            figure.isWoman(sentence.is(at, WordGroup.FEMALE));
        }
    }

    /// Must be asked in the order of the text.
    @Nullable
    public TextPerson of(SpeakerMention who) {
        var known = voices.get(who.position());
        if (known != null) {
            return known;
        }
        if (who.is() == SpeakerTraits.UNNAMED_PERSON) {
            subjects.put(who.position(), nobody(who));
            return null;
        }
        var figure = who.isPronoun()
                ? behind(who)
                : who.is() == SpeakerTraits.PERSON || who.is() == null ? meant(who.printed()) : null;
        if (figure != null) {
            figure.hasRole(who.role());
            voices.put(who.position(), figure);
            subjects.put(who.position(), figure);
            if (who.isPronoun()) {
                figure.speak();
            }
        }
        return figure;
    }

    /// A pronoun behind somebody unnamed leads to nobody by name.
    private static TextPerson nobody(SpeakerMention unnamed) {
        var nobody = new TextPerson("");
        for (var at = unnamed.named().first(); at < unnamed.named().end(); at++) {
            gender(nobody, unnamed.sentence(), at);
        }
        return nobody;
    }

    private @Nullable TextPerson behind(SpeakerMention pronoun) {
        var figure = lastWhoFits(pronoun);
        return figure == null || figure.name.isEmpty() ? null : figure;
    }

    private @Nullable TextPerson lastWhoFits(SpeakerMention pronoun) {
        var sentence = pronoun.sentence();
        var word = pronoun.named().first();
        if (sentence.word(word).equals("who")) {
            var before = subjects.lowerEntry(pronoun.position());
            return before == null || before.getKey() < sentence.at(0).start() ? null : before.getValue();
        }
        var she = sentence.is(word, WordGroup.FEMALE);
        if (!she && !sentence.is(word, WordGroup.MALE)) {
            return null;
        }
        var steps = 0;
        for (var figure :
                subjects.headMap(pronoun.position(), false).descendingMap().values()) {
            if (figure.fits(she)) {
                figure.isWoman(she);
                return figure;
            }
            if (++steps == 6) {
                return null;
            }
        }
        return null;
    }

    private TextPerson figure(String printed) {
        var name = printed.replaceAll("[\\s\u00a0]+", " ");
        return byName.computeIfAbsent(name.toLowerCase(Locale.ROOT), key -> {
            var figure = new TextPerson(name);
            bySurname
                    .computeIfAbsent(NameRun.surname(name).toLowerCase(Locale.ROOT), surname -> new ArrayList<>())
                    .add(figure);
            return figure;
        });
    }

    /// By the whole name, or by a surname that only one of them has.
    private @Nullable TextPerson meant(String printed) {
        var name = printed.replaceAll("[\\s\u00a0]+", " ").toLowerCase(Locale.ROOT);
        var whole = byName.get(name);
        if (whole != null || name.indexOf(' ') >= 0) {
            return whole;
        }
        var same = bySurname.getOrDefault(NameRun.surname(name), List.of());
        return same.size() == 1 ? same.getFirst() : null;
    }

    public List<ReadPerson> people() {
        return TextPerson.read(byName.values().stream().toList());
    }
}

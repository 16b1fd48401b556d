package dev.verbatim.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// The people of a text: who is meant by a surname or a pronoun, and nobody where it could be two.
final class Cast {

    private final Map<String, Figure> byName = new LinkedHashMap<>();
    private final Map<String, List<Figure>> bySurname = new HashMap<>();

    /// Who is the subject of what, by where the text says so; a pronoun leads to the last one who fits.
    private final TreeMap<Integer, Figure> subjects = new TreeMap<>();

    private final Map<Integer, Figure> voices = new HashMap<>();

    void gather(List<Sentence> sentences, List<Heard> heard) {
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
            var leading = Subject.leading(sentence);
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
    private static Map<String, Integer> surnames(List<Heard> heard) {
        var surnames = new HashMap<String, Integer>();
        for (var one : heard) {
            var who = one.voice() == null ? null : Who.of(one.voice());
            if (who != null && who.isProper() && who.named().size() == 1 && who.is() != SpeakerIs.ORGANISATION) {
                surnames.merge(who.printed(), who.position(), Math::max);
            }
        }
        return surnames;
    }

    private void introduce(Heard heard) {
        if (heard.voice() != null) {
            var who = Who.of(heard.voice());
            if (who.is() == SpeakerIs.PERSON && who.named().size() >= 2) {
                figure(who.printed()).hasRole(who.role());
            }
        }
    }

    private void mention(Figure figure, NameRun run, @Nullable Phrase leading) {
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

    private static void gender(Figure figure, Sentence sentence, int at) {
        if (sentence.is(at, Group.MALE) || sentence.is(at, Group.FEMALE)) {
            figure.isWoman(sentence.is(at, Group.FEMALE));
        }
    }

    /// Must be asked in the order of the text.
    @Nullable
    Figure of(Who who) {
        var known = voices.get(who.position());
        if (known != null) {
            return known;
        }
        if (who.is() == SpeakerIs.UNNAMED_PERSON) {
            subjects.put(who.position(), nobody(who));
            return null;
        }
        var figure = who.isPronoun()
                ? behind(who)
                : who.is() == SpeakerIs.PERSON || who.is() == null ? meant(who.printed()) : null;
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
    private static Figure nobody(Who unnamed) {
        var nobody = new Figure("");
        for (var at = unnamed.named().first(); at < unnamed.named().end(); at++) {
            gender(nobody, unnamed.sentence(), at);
        }
        return nobody;
    }

    private @Nullable Figure behind(Who pronoun) {
        var figure = lastWhoFits(pronoun);
        return figure == null || figure.name.isEmpty() ? null : figure;
    }

    private @Nullable Figure lastWhoFits(Who pronoun) {
        var sentence = pronoun.sentence();
        var word = pronoun.named().first();
        if (sentence.word(word).equals("who")) {
            var before = subjects.lowerEntry(pronoun.position());
            return before == null || before.getKey() < sentence.at(0).start() ? null : before.getValue();
        }
        var she = sentence.is(word, Group.FEMALE);
        if (!she && !sentence.is(word, Group.MALE)) {
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

    private Figure figure(String printed) {
        var name = printed.replaceAll("[\\s\u00a0]+", " ");
        return byName.computeIfAbsent(name.toLowerCase(Locale.ROOT), key -> {
            var figure = new Figure(name);
            bySurname
                    .computeIfAbsent(NameRun.surname(name).toLowerCase(Locale.ROOT), surname -> new ArrayList<>())
                    .add(figure);
            return figure;
        });
    }

    /// By the whole name, or by a surname that only one of them has.
    private @Nullable Figure meant(String printed) {
        var name = printed.replaceAll("[\\s\u00a0]+", " ").toLowerCase(Locale.ROOT);
        var whole = byName.get(name);
        if (whole != null || name.indexOf(' ') >= 0) {
            return whole;
        }
        var same = bySurname.getOrDefault(NameRun.surname(name), List.of());
        return same.size() == 1 ? same.getFirst() : null;
    }

    List<ReadPerson> people() {
        return Figure.read(byName.values().stream().toList());
    }
}

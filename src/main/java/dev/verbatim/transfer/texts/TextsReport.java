package dev.verbatim.transfer.texts;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.verbatim.transfer.texts.ImportOutcome.Already;
import dev.verbatim.transfer.texts.ImportOutcome.Made;
import dev.verbatim.transfer.texts.ImportOutcome.Refused;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What an import of texts has come to, for the operator and for programs.
public final class TextsReport {

    /// As many lines of each kind as a terminal shows.
    private static final int SHOWN = 50;

    private final SortedMap<Long, Entry> entries = new TreeMap<>();
    private int made;
    private int already;
    private int refused;

    synchronized void add(Item item, Entry entry) {
        entries.put(item.number(), entry);
        switch (entry.outcome()) {
            case Made _ -> made++;
            case Already _ -> already++;
            case Refused _ -> refused++;
        }
    }

    synchronized int size() {
        return entries.size();
    }

    public synchronized boolean isComplete() {
        return refused == 0;
    }

    /// In a few words.
    synchronized String summary() {
        return String.format(Locale.ROOT, "%,d made, %,d already there, %,d refused", made, already, refused);
    }

    public synchronized ObjectNode json() {
        var json = new ObjectMapper().createObjectNode();
        json.put("texts", size()).put("made", made).put("already", already).put("refused", refused);
        json.put("earlier", earlier());
        json.put("quotes", all(Made::quotes)).put("people", all(Made::people)).put("sources", all(Made::sources));
        json.put("matched", all(Made::matched))
                .put("doubtful", all(text -> text.doubtful().size()));
        var items = json.putArray("items");
        entries.values().forEach(entry -> items.add(entry.json()));
        return json;
    }

    public synchronized void print(PrintStream out) {
        out.printf(Locale.ROOT, "%,d texts: %s.%n", size(), summary());
        if (earlier() > 0) {
            out.printf(Locale.ROOT, "%,d of them had come in before this run.%n", earlier());
        }
        if (made > 0) {
            out.printf(
                    Locale.ROOT,
                    "The articles made hold %,d quotes; %,d people and %,d sources are new, %,d were on record,"
                            + " %,d are doubtful.%n",
                    all(Made::quotes),
                    all(Made::people),
                    all(Made::sources),
                    all(Made::matched),
                    all(text -> text.doubtful().size()));
        }
        print(
                out,
                "Refused:",
                entries.values().stream().flatMap(TextsReport::refusal).toList());
        print(
                out,
                "For an editor to look at:",
                entries.values().stream().flatMap(TextsReport::doubts).toList());
    }

    private static void print(PrintStream out, String title, List<String> lines) {
        if (!lines.isEmpty()) {
            out.println(title);
            lines.stream().limit(SHOWN).forEach(line -> out.println("  " + line));
        }
        if (lines.size() > SHOWN) {
            out.printf(Locale.ROOT, "  and %,d more; --report FILE tells them all%n", lines.size() - SHOWN);
        }
    }

    private static Stream<String> refusal(Entry entry) {
        return entry.outcome() instanceof Refused(var code, var message)
                ? Stream.of(entry.item() + ": " + code + ": " + message)
                : Stream.empty();
    }

    private static Stream<String> doubts(Entry entry) {
        if (!(entry.outcome() instanceof Made text)) {
            return Stream.empty();
        }
        var said = new ArrayList<>(text.warnings());
        text.doubtful().forEach(name -> said.add("is it somebody on record? " + name));
        return said.stream().map(line -> entry.item() + " (" + text.articleId() + "): " + line);
    }

    /// Those that came in before this run, and not as another text of it.
    private long earlier() {
        var now = entries.values().stream()
                .flatMap(entry -> entry.outcome() instanceof Made text ? Stream.of(text.articleId()) : Stream.empty())
                .collect(Collectors.toSet());
        return entries.values().stream()
                .filter(entry -> entry.outcome() instanceof Already text && !now.contains(text.articleId()))
                .count();
    }

    private int all(ToIntFunction<Made> count) {
        return entries.values().stream()
                .map(Entry::outcome)
                .filter(Made.class::isInstance)
                .map(Made.class::cast)
                .mapToInt(count)
                .sum();
    }
}

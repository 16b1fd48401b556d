package dev.verbatim.quote.anchor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.verbatim.quote.anchor.Anchoring.Result;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnchoringTest {

    private static List<String> found(List<String> blocks, String words) {
        return Anchoring.of(blocks).find(words).stream()
                .map(anchor -> standing(blocks, anchor))
                .toList();
    }

    private static String standing(List<String> blocks, Anchor anchor) {
        return blocks.get(anchor.block()).substring(anchor.start(), anchor.end());
    }

    static Stream<Arguments> sameWords() {
        return Stream.of(
                Arguments.of("“We saw it,” she said.", "“We saw it.”", "We saw it,"),
                Arguments.of("“We saw it,” she said.", "We saw it", "We saw it,"),
                Arguments.of("„Wir haben es gesehen“, sagte sie.", "\"Wir haben es gesehen.\"", "Wir haben es gesehen"),
                Arguments.of("« On l’a vu », dit-elle.", "On l'a vu", "On l’a vu"),
                Arguments.of("‘We saw it.’", "'We saw it.'", "We saw it."),
                Arguments.of("They “saw” it – twice.", "They \"saw\" it — twice.", "They “saw” it – twice."),
                Arguments.of("They «saw» it -- twice", "They „saw“ it — twice", "They «saw» it -- twice"),
                Arguments.of("It`s ours", "It´s ours", "It`s ours"),
                Arguments.of(
                        "10\u202F000 \u00A0people\n fled", "10 000 people fled", "10\u202F000 \u00A0people\n fled"),
                Arguments.of("wa\u00ADter \u200Brose", "water rose", "wa\u00ADter \u200Brose"),
                Arguments.of("We waited … and ran", "We waited ... and ran", "We waited … and ran"),
                Arguments.of("cafe\u0301 cre\u0300me", "caf\u00e9 cr\u00e8me", "cafe\u0301 cre\u0300me"),
                Arguments.of("caf\u00e9", "cafe\u0301", "caf\u00e9"),
                Arguments.of("\u1112\u1161\u11AB\u1100\u1173\u11AF", "한글", "\u1112\u1161\u11AB\u1100\u1173\u11AF"),
                Arguments.of("He said that we saw it and ran", "We saw it", "we saw it"),
                Arguments.of("Élan is all", "élan is all", "Élan is all"),
                Arguments.of("We saw it and ran", "**We** _saw_ [it](https://a.org) and ~~ran~~", "We saw it and ran"),
                Arguments.of("Use cat now", "Use `cat` now", "Use cat now"),
                Arguments.of("What the f*** is this", "What the f*** is this", "What the f*** is this"),
                Arguments.of("What the f*** is this", "*What* the f\\*\\*\\* is this", "What the f*** is this"),
                Arguments.of("We saw the big wave and ran.", "We saw […] and ran.", "We saw the big wave and ran."),
                Arguments.of(
                        "We saw the big wave and ran.", "We saw (...) wave [ … ] ran", "We saw the big wave and ran"),
                Arguments.of("They saw “it” and ran.", "They saw “it” […]", "They saw “it"),
                Arguments.of("We saw (…) and ran.", "We saw (...) and ran.", "We saw (…) and ran."),
                Arguments.of("She lives in the U.S. now", "in the U.S.", "in the U.S."),
                Arguments.of("我們看見了洪水", "看見了", "看見了"),
                Arguments.of("“Why?” he asked", "Why?", "Why?"),
                Arguments.of("He said I", "I", "I"));
    }

    @ParameterizedTest
    @MethodSource("sameWords")
    void findsTheSameWordsInAnotherTypography(String block, String words, String standing) {
        var blocks = List.of("First of all.", block);

        var found = found(blocks, words);

        assertEquals(List.of(standing), found);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "We saw items        | We saw it",
                "We don't            | We don",
                "saw We saw IT       | We saw it",
                "we went, then saw   | saw […] went",
                "café                | cafe",
                "We saw it           | We saw it!",
                "wait…               | wait..",
                "He said ‘no’ to it  | He said \"no\" to it",
                "We saw it           | \"\"",
                "We saw it           | …",
                "We saw it           | .",
                "We saw it           | [\"… ]",
            })
    void otherWordsAreNotFound(String block, String words) {
        var found = found(List.of(block), words);

        assertEquals(List.of(), found);
    }

    @Test
    void findsEveryPlaceInOrder() {
        var anchoring = Anchoring.of(List.of("No. No, no!", "Yes", "“No”"));

        var places = anchoring.find("No");

        assertEquals(
                List.of(new Anchor(0, 0, 2), new Anchor(0, 4, 6), new Anchor(0, 8, 10), new Anchor(2, 1, 3)), places);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "We saw it. It was big.\n\nWe ran.",
                "“We saw it. It was big.\n\n“We ran.”",
                "We saw it. It was big. We ran.",
                "“We saw it. It was big.” “We ran.”",
            })
    void wordsOverSeveralParagraphsAreAnchoredInTheFirst(String words) {
        var blocks = List.of("“We saw it. It was big.", "", "“We ran,” she said.");

        var found = Anchoring.of(blocks).find(words);

        assertEquals(List.of(new Anchor(0, 1, 23)), found);
    }

    @Test
    void wordsOverLinesOfOneBlockAreAnchoredWhole() {
        var blocks = List.of("“We saw it.\n“We ran.”");

        var found = found(blocks, "We saw it. We ran.");

        assertEquals(List.of("We saw it.\n“We ran."), found);
    }

    @Test
    void partsOfAnOmissionStandInOneBlock() {
        var found = found(List.of("We saw it", "and ran"), "We saw […] ran");

        assertEquals(List.of(), found);
    }

    @Test
    void resolvesByItselfWhatStandsOnce() {
        var anchoring = Anchoring.of(List.of("No.", "“We saw it,” she said. No."));

        assertEquals(new Result.Found(new Anchor(1, 1, 11)), anchoring.resolve("We saw it.", null));
        assertEquals(new Result.Ambiguous(2), anchoring.resolve("no", null));
        assertEquals(new Result.Absent(), anchoring.resolve("We ran", null));
    }

    @Test
    void acceptsAGivenAnchorWithOrWithoutTheMarks() {
        var anchoring = Anchoring.of(List.of("“We saw it,” she said. “We saw it.”"));

        assertEquals(new Result.Found(new Anchor(0, 1, 11)), anchoring.resolve("We saw it.", new Anchor(0, 0, 12)));
        assertEquals(new Result.Found(new Anchor(0, 1, 10)), anchoring.resolve("We saw it.", new Anchor(0, 1, 10)));
        assertEquals(new Result.Found(new Anchor(0, 24, 34)), anchoring.resolve("“we saw it”", new Anchor(0, 23, 35)));
        assertEquals(
                new Result.Found(new Anchor(0, 1, 21)), anchoring.resolve("We saw […] she said", new Anchor(0, 0, 21)));
    }

    @Test
    void acceptsAGivenAnchorOfTheFirstParagraph() {
        var anchoring = Anchoring.of(List.of("“We saw it.", "“We ran.”"));

        assertEquals(
                new Result.Found(new Anchor(0, 1, 11)), anchoring.resolve("We saw it. We ran.", new Anchor(0, 0, 11)));
    }

    @Test
    void refusesAGivenAnchorThatHoldsOtherWords() {
        var anchoring = Anchoring.of(List.of("“We saw it,” she said.", ""));

        for (var given : List.of(
                new Anchor(0, 1, 9),
                new Anchor(0, 1, 21),
                new Anchor(0, 2, 10),
                new Anchor(0, 5, 5),
                new Anchor(0, 0, 1),
                new Anchor(0, 1, 1000),
                new Anchor(1, 0, 0),
                new Anchor(7, 0, 9))) {
            assertEquals(new Result.Elsewhere(), anchoring.resolve("We saw it", given), given::toString);
        }
    }

    @Test
    void anAnchorGuardsItself() {
        assertThrows(IllegalArgumentException.class, () -> new Anchor(-1, 0, 1));
        assertThrows(IllegalArgumentException.class, () -> new Anchor(0, -1, 1));
        assertThrows(IllegalArgumentException.class, () -> new Anchor(0, 2, 1));
    }

    static Stream<Arguments> floods() {
        int size = 2_000_000;
        return Stream.of(
                Arguments.of("\"".repeat(size), "\"".repeat(size)),
                Arguments.of("\"".repeat(size), "a" + "\"".repeat(size / 2) + "b"),
                Arguments.of("a\"".repeat(size / 2), "a\"".repeat(size / 4) + "b"),
                Arguments.of("a ".repeat(size / 2), "a ".repeat(size / 4) + "b"),
                Arguments.of("a ".repeat(size / 2), "a […] ".repeat(size / 10) + "b"),
                Arguments.of("a ".repeat(size / 2), "a […] b"),
                Arguments.of("...".repeat(size / 3), "x " + "[...".repeat(size / 4)),
                Arguments.of("e" + "\u0301\u0323".repeat(size / 2), "e" + "\u0323\u0301".repeat(size / 2)),
                Arguments.of(" \u200B".repeat(size / 2), "a" + " -".repeat(size / 2) + "b"),
                Arguments.of("a\n".repeat(size / 2), "[".repeat(size / 2) + "*`<".repeat(size / 8)),
                Arguments.of("“”\n\n".repeat(size / 4), "a\n\n“”".repeat(size / 5)));
    }

    @ParameterizedTest(name = "[{index}]")
    @MethodSource("floods")
    @Timeout(60)
    void bearsFloodsOfMarks(String text, String words) {
        var anchoring = Anchoring.of(List.of(text, text));

        var places = anchoring.find(words);

        assertEquals(List.of(), places);
    }

    @Test
    @Timeout(60)
    void findsALongQuoteInALongBody() {
        var quote =
                "Never in all my years — “ever” — did I see it… ".repeat(20_000).strip();
        var blocks = List.of("He said: “" + quote + "”");

        var found = found(blocks, quote.replace('—', '-').replace("…", "..."));

        assertEquals(1, found.size());
        assertTrue(found.getFirst().length() > 900_000);
    }
}

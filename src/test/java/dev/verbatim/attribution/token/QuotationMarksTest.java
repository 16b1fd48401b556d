package dev.verbatim.attribution.token;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.attribution.Reader;
import dev.verbatim.content.Span;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuotationMarksTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "He said “the dam holds” today.",
                "He said \"the dam holds\" today.",
                "He said “the dam holds\" today.",
                "He said „the dam holds“ today.",
                "He said »the dam holds« today.",
                "He said « the dam holds » today.",
                "He said ‘the dam holds’ today.",
                "He said ''the dam holds'' today."
            })
    void findsTheWordsWithoutTheMarks(String text) {
        assertThat(words(text)).containsExactly("the dam holds");
    }

    @Test
    void leavesNestedQuotesWhereTheyAre() {
        assertThat(words("“She told me ‘it holds’ twice,” he said.")).containsExactly("She told me ‘it holds’ twice,");
    }

    @Test
    void keepsApostrophesOut() {
        assertThat(words("The miners’ union and Lee's board don't agree.")).isEmpty();
    }

    @Test
    void aMarkThatOpensAgainShowsThatTheLastWasNeverClosed() {
        assertThat(words("“The dam. “It holds,” he said.")).containsExactly("It holds,");
    }

    @Test
    void anOpenMarkCountsOnlyWhereTheNextParagraphOpensWithOne() {
        var goesOn = Reader.read(NewsText.of("Ann Lee said: “The dam holds for now.\n“We will watch it.”"));
        var stray = Reader.read(NewsText.of("Ann Lee said: “The dam holds for now.\nNobody was there."));

        assertThat(goesOn.quotes()).hasSize(2).allSatisfy(quote -> assertThat(quote.speakerAsPrinted())
                .isEqualTo("Ann Lee"));
        assertThat(stray.quotes()).noneMatch(quote -> quote.rule().equals("said-quote"));
    }

    private static List<String> words(String text) {
        return QuotationMarks.closedIn(text, new Span(0, text.length()), new Effort()).stream()
                .map(quoted -> text.substring(quoted.inner(), quoted.innerEnd()))
                .toList();
    }
}

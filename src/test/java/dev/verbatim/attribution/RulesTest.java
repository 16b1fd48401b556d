package dev.verbatim.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.attribution.token.NewsText;
import dev.verbatim.quote.QuoteKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Each rule on its example: the words it finds, whose they are, and the cue.
class RulesTest {

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
                quote-name-said | “The dam holds,” Ann Lee said. | DIRECT | The dam holds, | Ann Lee | said
                quote-name-said | “Why not?” Ann Lee asked on Friday. | DIRECT | Why not? | Ann Lee | asked
                quote-said-name | “The dam holds,” said Ann Lee, who leads the board. | DIRECT | The dam holds, | Ann Lee | said
                quote-dash-name | “It held for forty years.” — Ann Lee | DIRECT | It held for forty years. | Ann Lee | —
                said-quote | Ann Lee said, “The dam holds.” | DIRECT | The dam holds. | Ann Lee | said
                said-colon | Ann Lee told the council on Monday: “The dam holds.” | DIRECT | The dam holds. | Ann Lee | told
                said-that | Ann Lee said that the dam was “old but sound.” | PARTIAL | old but sound. | Ann Lee | said
                said-that | Ann Lee warned that the dam could break. | PARAPHRASE | the dam could break | Ann Lee | warned
                said-clause | Ann Lee says the dam holds. | PARAPHRASE | the dam holds | Ann Lee | says
                said-whether | Ann Lee asked whether the dam was safe. | PARAPHRASE | whether the dam was safe | Ann Lee | asked
                reported-clause | Ann Lee noted the dam was old. | PARAPHRASE | the dam was old | Ann Lee | noted
                thought-clause | Ann Lee believes the dam is safe. | PARAPHRASE | the dam is safe | Ann Lee | believes
                named-it | Ann Lee criticized the delay at the dam. | PARAPHRASE | the delay at the dam | Ann Lee | criticized
                called-for | Ann Lee called for a new dam. | PARAPHRASE | a new dam | Ann Lee | called for
                urged-to | Ann Lee urged the council to repair the dam. | PARAPHRASE | the council to repair the dam | Ann Lee | urged
                vowed-to | Ann Lee vowed to repair the dam. | PARAPHRASE | repair the dam | Ann Lee | vowed
                document-shows | A survey found cracks in the dam. | PARAPHRASE | cracks in the dam | A survey | found
                clause-name-said | The dam will be repaired in May, Ann Lee told reporters. | PARAPHRASE | The dam will be repaired in May | Ann Lee | told
                clause-said-name | The dam will be repaired in May, said Ann Lee. | PARAPHRASE | The dam will be repaired in May | Ann Lee | said
                clause-said-clause | The old dam, Ann Lee said, was never inspected. | PARAPHRASE | The old dam, Ann Lee said, was never inspected | Ann Lee | said
                according-to | The dam is safe, according to the harbour board. | PARAPHRASE | The dam is safe | the harbour board | according to
                according-to | According to Ann Lee, the dam is safe. | PARAPHRASE | the dam is safe | Ann Lee | According to
                participle | “The dam holds,” Ann Lee said, adding that it was tested twice. | PARAPHRASE | it was tested twice | Ann Lee | adding
                participle-thing | Ann Lee spoke on Monday, calling for a new dam. | PARAPHRASE | a new dam | Ann Lee | calling for
                second-verb | Ann Lee praised the builders and said that the dam was safe. | PARAPHRASE | the dam was safe | Ann Lee | said
                his-claim-that | The council heard Ann Lee's claim that the dam was safe. | PARAPHRASE | the dam was safe | Ann Lee | claim
                name-saying-quote | The film shows Ann Lee saying: “The dam holds.” | DIRECT | The dam holds. | Ann Lee | saying
                silence | Ann Lee declined to comment on the crack. | PARAPHRASE | on the crack | Ann Lee | declined to comment
                floating | “The dam holds,” Ann Lee said. “We looked at it twice.” | DIRECT | We looked at it twice. | Ann Lee |
                """)
    void eachRuleReadsItsExample(String rule, String text, QuoteKind kind, String words, String speaker, String cue) {
        var quotes = Reader.read(NewsText.of(text)).quotes();

        assertThat(quotes)
                .filteredOn(quote -> quote.rule().equals(rule))
                .singleElement()
                .satisfies(quote -> {
                    assertThat(quote.kind()).isEqualTo(kind);
                    assertThat(quote.span().of(text)).isEqualTo(words);
                    assertThat(quote.speakerAsPrinted()).isEqualTo(speaker);
                    assertThat(quote.cue()).isEqualTo(cue);
                });
    }

    @Test
    void aHeadlineReportsWhereTheTextQuotesItsSpeaker() {
        var quotes = Reader.read(NewsText.of("Lee: The dam will hold this winter\n“It holds,” Ann Lee said."))
                .quotes();

        assertThat(quotes.getFirst().rule()).isEqualTo("headline-label");
        assertThat(quotes.getFirst().speakerName()).isEqualTo("Ann Lee");
    }

    @Test
    void anInterviewIsReadByTheNamesBeforeTheColons() {
        var quotes = Reader.read(NewsText.of("ROSS: Does the dam hold?\nLEE: It does, for now."))
                .quotes();

        assertThat(quotes).extracting(ReadQuote::speakerAsPrinted).containsExactly("ROSS", "LEE");
    }

    @Test
    void titlesAndScareQuotesAreNoSpeech() {
        var quotes = Reader.read(NewsText.of("The novel “Water Under the Bridge” was sold to a “friend” in May."))
                .quotes();

        assertThat(quotes).isEmpty();
    }

    @Test
    void aQuoteOfNobodyHasNoSpeaker() {
        var quotes = Reader.read(NewsText.of("The sign was read out for “all those who never came back” at noon."))
                .quotes();

        assertThat(quotes).singleElement().satisfies(quote -> {
            assertThat(quote.speakerAsPrinted()).isNull();
            assertThat(quote.confidence()).isLessThan(0.7);
        });
    }

    @Test
    void whatOthersSayWithinSomebodysWordsIsLeftToThem() {
        var quotes = Reader.read(NewsText.of("Ann Lee said that the mayor promised a new dam."))
                .quotes();

        assertThat(quotes).singleElement().satisfies(quote -> assertThat(quote.speakerAsPrinted())
                .isEqualTo("Ann Lee"));
    }

    @Test
    void whatMightBeSaidWasNotSaid() {
        assertThat(Reader.read(NewsText.of("Ann Lee would say that the dam holds."))
                        .quotes())
                .isEmpty();
    }
}

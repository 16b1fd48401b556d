package dev.verbatim.extraction.block;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.article.BylineRole;
import dev.verbatim.article.DisclosureKind;
import dev.verbatim.content.DatePrecision;
import dev.verbatim.extraction.credit.BylineReading;
import dev.verbatim.extraction.credit.CaptionDate;
import dev.verbatim.extraction.credit.Contacts;
import dev.verbatim.extraction.credit.ImageCredit;
import dev.verbatim.extraction.page.PageByline;
import dev.verbatim.extraction.page.PageContact;
import dev.verbatim.person.ContactChannel;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What a line alone tells.
class LineRulesTest {

    @Test
    void splitsCreditsIntoPhotographerAndAgency() {
        credit("A boat on the Ildra in 2015. Reuters/Ada Lind", "Ada Lind", "Reuters", "A boat on the Ildra in 2015.");
        credit("A boat (AP Photo/Ada Lind)", "Ada Lind", "AP", "A boat");
        credit("Photo: Ada Lind/AFP via Getty Images", "Ada Lind", "AFP", "");
        credit("Ein Boot. Foto: Ada Lind/dpa", "Ada Lind", "dpa", "Ein Boot.");
        credit("Un bateau. © Ada Lind / AFP", "Ada Lind", "AFP", "Un bateau.");
        credit("Photograph by Ada Lind", "Ada Lind", null, "");
        credit("Photo: Getty Images", null, "Getty Images", "");
    }

    @Test
    void takesNoWordsOfTheArticleForACredit() {
        assertThat(ImageCredit.of("The committee wants either/or, the minister said.", false))
                .isNull();
        assertThat(ImageCredit.of("She spoke to Ada Lind (and/or to her brother)", false))
                .isNull();
        assertThat(ImageCredit.of("The photo: nobody had seen it before Tuesday.", false))
                .isNull();
    }

    @Test
    void readsTheDayInACaption() {
        day("New York, September 28, 2015.", LocalDate.of(2015, 9, 28), DatePrecision.DAY);
        day("am 28. September 2015 in Kaltenbruch", LocalDate.of(2015, 9, 28), DatePrecision.DAY);
        day("le 1er mars 2026", LocalDate.of(2026, 3, 1), DatePrecision.DAY);
        day("taken on 2015-09-28", LocalDate.of(2015, 9, 28), DatePrecision.DAY);
        day("Aufnahme vom 28.09.2015", LocalDate.of(2015, 9, 28), DatePrecision.DAY);
        day("The harbour in June 2016", LocalDate.of(2016, 6, 1), DatePrecision.MONTH);
        assertThat(CaptionDate.in("The harbour on May 3")).isNull();
        assertThat(CaptionDate.in("February 31, 2016")).isNull();
    }

    @Test
    void readsBylines() {
        byline("By Ada Lind and Bo Kerr", "WRITER Ada Lind", "WRITER Bo Kerr");
        byline("Von Theres von der Au", "WRITER Theres von der Au");
        byline("Par Ada Lind et Bo Kerr", "WRITER Ada Lind", "WRITER Bo Kerr");
        byline("(Reporting by Ada Lind; Editing by Bo Kerr)", "CONTRIBUTOR Ada Lind", "EDITOR Bo Kerr");
        byline("Illustrations by J. R. O'Hara", "ILLUSTRATOR J. R. O'Hara");
        byline("By the river nobody slept");
        byline("By Tuesday the water had gone, the mayor said.");
        assertThat(BylineReading.of("By Ada Lind, Political Correspondent")
                        .people()
                        .getFirst())
                .isEqualTo(new PageByline("Ada Lind", BylineRole.WRITER).titled("Political Correspondent"));
    }

    @Test
    void readsWaysToReachSomebody() {
        contact("Encrypted email: ada@safe.example", ContactChannel.ENCRYPTED_EMAIL, "ada@safe.example");
        contact("Twitter @ada", ContactChannel.X, "@ada");
        contact("E-Mail: ada@post.example", ContactChannel.EMAIL, "ada@post.example");
        contact("Tél.: +33 1 99 00 12 34", ContactChannel.PHONE, "+33 1 99 00 12 34");
        assertThat(Contacts.of("Available on Signal, Wickr and Telegram.").found())
                .extracting(PageContact::channel)
                .containsExactly(ContactChannel.SIGNAL, ContactChannel.OTHER, ContactChannel.TELEGRAM);
        assertThat(Contacts.of("Instagram: Read more").isWhole()).isFalse();
        assertThat(Contacts.of("Line three: nobody answered").found()).isEmpty();
    }

    @Test
    void tellsDisclosuresFromNewsOfMachines() {
        assertThat(Disclosing.of("To read how our newsroom uses AI, click here."))
                .isEqualTo(DisclosureKind.AI_USE);
        assertThat(Disclosing.of("Dieser Text wurde mithilfe von KI übersetzt."))
                .isEqualTo(DisclosureKind.AI_USE);
        assertThat(Disclosing.of("Sponsored by Norlift Cranes")).isEqualTo(DisclosureKind.SPONSORSHIP);
        assertThat(Disclosing.of("Editor's note: the day was wrong.")).isEqualTo(DisclosureKind.OTHER);
        assertThat(Disclosing.of("The port uses AI to count its cranes, the union said."))
                .isNull();
        assertThat(Disclosing.of("“Our newsroom has AI and no coffee,” she said."))
                .isNull();
        assertThat(Disclosing.of("Correction officers went on strike on Monday."))
                .isNull();
    }

    @Test
    void tellsDaysOfPublicationFromTimesOfEntries() {
        assertThat(DateLine.fits("Published 14 May 2026 at 6:10 am")).isTrue();
        assertThat(DateLine.fits("Stand: 12.05.2026, 14:30 Uhr")).isTrue();
        assertThat(DateLine.fits("4 min read")).isTrue();
        assertThat(DateLine.fits("May 2026 was the wettest month")).isFalse();
        assertThat(DateLine.isTime("9.05am")).isTrue();
        assertThat(DateLine.isTime("14 h 32")).isTrue();
        assertThat(DateLine.isTime("300 passengers")).isFalse();
    }

    private static void credit(String line, String photographer, String agency, String caption) {
        var credit = ImageCredit.of(line, true);

        assertThat(credit).as(line).isNotNull();
        assertThat(credit.photographer()).as(line).isEqualTo(photographer);
        assertThat(credit.agency()).as(line).isEqualTo(agency);
        assertThat(credit.caption()).as(line).isEqualTo(caption);
    }

    private static void day(String caption, LocalDate date, DatePrecision precision) {
        var found = CaptionDate.in(caption);

        assertThat(found).as(caption).isNotNull();
        assertThat(found.date()).as(caption).isEqualTo(date);
        assertThat(found.precision()).as(caption).isEqualTo(precision);
        assertThat(caption).contains(found.asPrinted());
    }

    private static void byline(String line, String... people) {
        assertThat(BylineReading.of(line).people().stream().map(person -> person.role() + " " + person.name()))
                .as(line)
                .containsExactly(people);
    }

    private static void contact(String line, ContactChannel channel, String value) {
        assertThat(Contacts.of(line)).as(line).isEqualTo(new Contacts(List.of(new PageContact(channel, value)), true));
    }
}

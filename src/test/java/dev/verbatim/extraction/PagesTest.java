package dev.verbatim.extraction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.verbatim.article.BylineRole;
import dev.verbatim.article.DisclosureKind;
import dev.verbatim.extraction.page.NewsPage;
import dev.verbatim.extraction.page.PageByline;
import dev.verbatim.extraction.page.PageContact;
import dev.verbatim.extraction.page.PageDisclosure;
import dev.verbatim.extraction.page.PageImage;
import dev.verbatim.person.ContactChannel;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Pages in the shapes that editors paste; all of them are written for the project.
class PagesTest {

    @Test
    void aPageWithoutBylineHasNone() {
        var page = SmallPages.read("no-byline.txt");

        assertThat(page.headline()).isEqualTo("Harbour ferries to run all night");
        assertThat(page.standfirst()).isNull();
        assertThat(page.bylines()).isEmpty();
        assertThat(page.body()).contains("\n\n## Who pays\n\n").endsWith("Tickets will cost what they cost by day.");
        assertThat(page.paragraphs()).hasSize(7);
        assertThat(page.discarded()).containsExactly("Advertisement");
    }

    @Test
    void twoBylinesAreCompletedByTheirCards() {
        var page = SmallPages.read("two-bylines.txt");

        assertThat(page.standfirst()).startsWith("Engineers warned of the spillway three times");
        assertThat(page.bylines())
                .extracting(PageByline::name, PageByline::title, PageByline::publication)
                .containsExactly(
                        tuple("Tamsin Roake", "senior reporter", "Calder Courier"),
                        tuple("Jonas Fahrnleitner", "Environment Correspondent", "Lindtaler Bote"));
        assertThat(page.bylines().getFirst().contacts())
                .containsExactly(
                        new PageContact(ContactChannel.EMAIL, "tamsin.roake@courier.example"),
                        new PageContact(ContactChannel.SIGNAL, "+44 7700 900123"));
        assertThat(page.bylines().getLast().contacts())
                .containsExactly(new PageContact(ContactChannel.MASTODON, "@fahrnleitner@lindtal.example"));
        assertThat(page.disclosures()).extracting(PageDisclosure::kind).containsExactly(DisclosureKind.OTHER);
        assertThat(page.paragraphs()).hasSize(4);
        assertThat(page.discarded())
                .containsExactly("The Calder Courier", "Published 14 May 2026 at 6:10 am", "About the authors");
    }

    @Test
    void curlyQuotesStayAndThePictureLeavesTheBody() {
        var page = SmallPages.read("curly-quotes.txt");

        assertThat(page.body())
                .startsWith("Calder Rovers have a problem")
                .contains("‘a solution that respects the architecture’");
        assertThat(page.paragraphs()).hasSize(5);
        assertThat(page.images())
                .extracting(PageImage::credit, PageImage::photographer, PageImage::agency)
                .containsExactly(tuple("Photo: Piet Aldous/Harbour Wire", "Piet Aldous", "Harbour Wire"));
        assertThat(page.discarded())
                .containsExactly("Read more: The stand that nobody could sit in", "Follow us on Bluesky");
    }

    @Test
    void aQuoteOfSeveralParagraphsKeepsThem() {
        var page = SmallPages.read("multi-paragraph-quotes.txt");

        assertThat(page.paragraphs()).hasSize(7);
        assertThat(page.paragraphs().get(3).of(page.text())).startsWith("\"So I put the chairs together.");
        assertThat(page.bylines())
                .extracting(PageByline::name, PageByline::role, PageByline::title)
                .containsExactly(
                        tuple("Maëlle Corvaisier", BylineRole.WRITER, "Health correspondent"),
                        tuple("Bastien Loriveau", BylineRole.CONTRIBUTOR, null),
                        tuple("Nora Vallance", BylineRole.EDITOR, null));
    }

    @Test
    void nestedQuotesStayAndMachinesAreDisclosed() {
        var page = SmallPages.read("nested-quotes.txt");

        assertThat(page.headline()).isEqualTo("Court hears of lunch, envelope and a “no” that meant yes");
        assertThat(page.bylines())
                .extracting(PageByline::name, PageByline::title)
                .containsExactly(tuple("TOBIN ASHGROVE", "Court Reporter"));
        assertThat(page.paragraphs()).hasSize(6);
        assertThat(page.disclosures()).extracting(PageDisclosure::kind).containsExactly(DisclosureKind.AI_USE);
        assertThat(page.discarded()).isEmpty();
    }

    @Test
    void aListOfArticlesKeepsItsTeasersAndLinks() {
        var page = SmallPages.read("list-page.html");

        assertThat(page.headline()).isEqualTo("Harbour");
        assertThat(page.standfirst()).isEqualTo("Everything from the quays, the newest first.");
        assertThat(page.language()).isEqualTo("en-GB");
        assertThat(page.paragraphs()).hasSize(6);
        assertThat(page.body()).startsWith("## [Ferries to run all night](<https://courier.example/ferries>)");
        assertThat(page.discarded()).contains("Sign up", "© The Calder Courier", "News\nSport");
    }

    @Test
    void aLiveBlogKeepsItsTimesAndTakesItsAuthorsFromSchemaOrg() {
        var page = SmallPages.read("live-blog.html");

        assertThat(page.bylines())
                .extracting(PageByline::name, PageByline::title, PageByline::publication)
                .containsExactly(
                        tuple("Ruth Kessany", "Political Editor", "The Calder Courier"),
                        tuple("Idris Pellow", null, null));
        assertThat(page.images())
                .extracting(PageImage::url, PageImage::photographer, PageImage::width, image -> image.takenOn()
                        .date())
                .containsExactly(
                        tuple("https://courier.example/corn-hall.jpg", "Piet Aldous", 1600, LocalDate.of(2026, 5, 3)));
        assertThat(page.body())
                .startsWith("### 23:52\n\n## Quennell by 212\n\n")
                .contains("**Dario Quennell**");
        assertThat(page.body()).contains("[note on the wards](<https://commission.example/turnout?year=2026&ward=9>)");
        assertThat(page.canonicalUrl()).isEqualTo("https://courier.example/election-live");
        assertThat(page.discarded()).contains("I brought biscuits.", "Who is Dario Quennell?", "All rights reserved.");
    }

    @Test
    void anInterviewKeepsQuestionsAndAnswers() {
        var page = SmallPages.read("interview.txt");

        assertThat(page.headline()).isEqualTo("“The mirror has a flaw, and I have grown fond of it”");
        assertThat(page.standfirst()).startsWith("Sunniva Rask directs the Hale Ridge Observatory.");
        assertThat(page.bylines()).extracting(PageByline::name).containsExactly("Piet Aldous");
        assertThat(page.paragraphs()).hasSize(8);
        assertThat(page.body()).startsWith("Q: Professor Rask").endsWith("A: The moth is well.");
        assertThat(page.discarded()).containsExactly("SCIENCE");
    }

    @Test
    void aPressReleaseLosesItsNotesToDesks() {
        var page = SmallPages.read("press-release.txt");

        assertThat(page.headline()).isEqualTo("Norlift Cranes Appoints New Head of Safety");
        assertThat(page.paragraphs()).hasSize(4);
        assertThat(page.bylines()).isEmpty();
        assertThat(page.discarded())
                .startsWith("FOR IMMEDIATE RELEASE", "ENDS -", "About Norlift Cranes")
                .endsWith("press@norlift.example");
    }

    @Test
    void agencyCopyLosesItsSlugsAndIsUnwrapped() {
        var page = SmallPages.read("agency-slug.txt");

        assertThat(page.headline()).isEqualTo("Merrow and Kestria stop herring talks without a deal");
        assertThat(page.bylines())
                .extracting(PageByline::name, PageByline::role)
                .containsExactly(
                        tuple("Magda Orlin", BylineRole.WRITER),
                        tuple("Kaspar Lindenthaler", BylineRole.CONTRIBUTOR),
                        tuple("Nora Vallance", BylineRole.EDITOR));
        assertThat(page.paragraphs()).hasSize(4);
        assertThat(page.body()).contains("on the herring catch ended on Tuesday");
        assertThat(page.discarded()).containsExactly("HERRING-TALKS/ (UPDATE 2)", "URGENT", "(END)");
    }

    @Test
    void readsGermanAndFrench() {
        var german = SmallPages.read("german.txt");
        var french = SmallPages.read("french.html");

        assertThat(Stream.of(german, french).map(NewsPage::language)).containsExactly("de", "fr-FR");
        assertThat(german.bylines())
                .extracting(PageByline::title, PageByline::publication)
                .containsExactly(tuple("Redakteur", "Lindtaler Boten"));
        assertThat(german.paragraphs()).hasSize(3);
        assertThat(french.standfirst()).isEqualTo("Les six lits resteront ouverts jusqu’en 2030.");
        assertThat(french.bylines()).extracting(PageByline::name).containsExactly("Solène Badouard");
        assertThat(french.images())
                .extracting(PageImage::url, PageImage::agency, PageImage::caption)
                .containsExactly(
                        tuple("https://relais.example/salle.jpg", "AFP", "La salle des naissances, le 12 mars 2026."));
        assertThat(french.body()).doesNotContain("javascript").contains("un calendrier avant");
    }

    @Test
    void readsNinjsOfBothSpellings() {
        var second = SmallPages.read("ninjs-2.json");
        var third = SmallPages.read("ninjs-3.json");

        assertThat(second.bylines())
                .extracting(PageByline::name, PageByline::publication)
                .containsExactly(tuple("Oskar Brunnhuber", "Harbour Wire"));
        assertThat(second.standfirst()).startsWith("Er lag in einer Blechdose");
        assertThat(second.paragraphs()).hasSize(3);
        assertThat(second.discarded()).contains("associated: Chronik der Sperre", "copyrightholder: Harbour Wire");
        assertThat(third.headline()).isEqualTo("Herring talks end without a deal");
        assertThat(third.standfirst()).isEqualTo("140 boats stay in port for a third week");
        assertThat(third.body()).startsWith("Talks ended on Tuesday, *officials* on both sides said.");
        assertThat(third.bylines().getFirst().contacts())
                .containsExactly(new PageContact(ContactChannel.EMAIL, "orlin@wire.example"));
        assertThat(third.images())
                .extracting(PageImage::url, PageImage::width)
                .containsExactly(tuple("https://wire.example/boats.jpg", 1800));
        assertThat(third.canonicalUrl()).isEqualTo("https://wire.example/herring-talks");
    }
}

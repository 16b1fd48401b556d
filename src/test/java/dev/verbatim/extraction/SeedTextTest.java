package dev.verbatim.extraction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.verbatim.article.DisclosureKind;
import dev.verbatim.content.PrintedDate;
import dev.verbatim.extraction.page.NewsPage;
import dev.verbatim.extraction.page.PageContact;
import dev.verbatim.extraction.page.PageDisclosure;
import dev.verbatim.person.ContactChannel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/// The page that the product was first asked to read. It stays outside the project; where it is not, this is
/// skipped.
class SeedTextTest {

    private static final Path SEED = Path.of("../shared/data/seed-article.txt");

    @Test
    void givesItsPartsAndLosesNothing() throws IOException {
        assumeThat(SEED).exists();
        var text = Files.readString(SEED);

        var page = PageReading.ofText(text, null);

        assertThat(page.headline()).startsWith("Pentagon Proposes Cooperation").endsWith("Halts Strikes");
        assertThat(page.paragraphs()).hasSize(10);
        assertThat(page.body()).startsWith("Washington has issued").endsWith("possession of the pilot.");
        assertThat(page.language()).isEqualTo("en");
        assertThat(Accounted.lost(text, page)).isEmpty();
        pictureOf(page);
        writerOf(page);
        assertThat(page.disclosures()).extracting(PageDisclosure::kind).containsExactly(DisclosureKind.AI_USE);
        assertThat(page.discarded())
                .contains("Uncommon Knowledge", "About the writer", "Instagram: Read more")
                .filteredOn(line -> line.startsWith("Newsweek is committed"))
                .hasSize(2);
        assertThat(page.discarded()).filteredOn("Newsweek cover"::equals).hasSize(2);
    }

    private static void pictureOf(NewsPage page) {
        assertThat(page.images()).hasSize(1);
        var image = page.images().getFirst();
        assertThat(image.alt()).isEqualTo("Barack Obama and Vladimir Putin");
        assertThat(image.caption()).endsWith("New York, September 28, 2015.");
        assertThat(image.credit()).isEqualTo("Reuters/Kevin Lamarque");
        assertThat(image.agency()).isEqualTo("Reuters");
        assertThat(image.photographer()).isEqualTo("Kevin Lamarque");
        assertThat(image.takenOn()).extracting(PrintedDate::date).isEqualTo(LocalDate.of(2015, 9, 28));
    }

    private static void writerOf(NewsPage page) {
        assertThat(page.bylines()).hasSize(1);
        var writer = page.bylines().getFirst();
        assertThat(writer.name()).isEqualTo("Jack");
        assertThat(writer.title()).isEqualTo("International Security and Terrorism Correspondent");
        assertThat(writer.publication()).isEqualTo("Newsweek");
        assertThat(writer.contacts())
                .containsExactly(
                        new PageContact(ContactChannel.EMAIL, "j.moore@newsweek.com"),
                        new PageContact(ContactChannel.ENCRYPTED_EMAIL, "jfxm@protonmail.com"),
                        new PageContact(ContactChannel.WHATSAPP, "Whatsapp"),
                        new PageContact(ContactChannel.SIGNAL, "Signal"),
                        new PageContact(ContactChannel.OTHER, "Wickr"),
                        new PageContact(ContactChannel.TELEGRAM, "Telegram"),
                        new PageContact(ContactChannel.VIBER, "Viber"),
                        new PageContact(ContactChannel.X, "@JFXM"),
                        new PageContact(ContactChannel.INSTAGRAM, "Instagram"));
    }
}

package dev.verbatim.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.Api;
import dev.verbatim.Shared;
import dev.verbatim.bootstrap.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// A page as a reader's tools saved it, with promotion around it: what is read in it.
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SeedImportTest {

    private static final String EVERYTHING = """
            query ($input: ImportInput!) { previewImport(input: $input) {
              headline standfirst body language discarded warnings
              bylines { name role title contacts { channel value } }
              images { caption credit photographer agency takenOn { asPrinted date precision } url }
              disclosures { kind text }
              quotes { text kind act speakerAsPrinted speakerName speakerIs roleAsPrinted cue addresseeAsPrinted
                       saidOn { asPrinted date } rule confidence basis }
              people { name roleAsPrinted } sources { name kind asPrinted } } }""";

    private JsonPath read;

    @BeforeEach
    void readOnce() {
        if (read == null) {
            read = Api.asEditor().run(EVERYTHING, "input", Map.of("text", Shared.read("data/seed-article.txt")));
            read.setRootPath("data.previewImport");
        }
    }

    @Test
    void theBodyIsTenParagraphsAndNothingOfThePromotion() {
        assertThat(read.getString("headline")).startsWith("Pentagon Proposes").endsWith("Halts Strikes");
        assertThat(read.getString("body").split("\n\n")).hasSize(10);
        assertThat(read.getString("body"))
                .doesNotContain("Uncommon Knowledge", "delivered", "Email", "Correspondent", "Read more");
        assertThat(read.getList("discarded", String.class))
                .anyMatch(line -> line.contains("Uncommon Knowledge"))
                .anyMatch(line -> line.contains("ad-free"));
    }

    @Test
    void thePictureHasItsAgencyItsPhotographerAndItsDay() {
        assertThat(read.getList("images")).hasSize(1);
        assertThat(read.getString("images[0].agency")).isEqualTo("Reuters");
        assertThat(read.getString("images[0].photographer")).isEqualTo("Kevin Lamarque");
        assertThat(read.getString("images[0].takenOn.date")).isEqualTo("2015-09-28");
        assertThat(read.getString("images[0].caption"))
                .contains("General Assembly")
                .doesNotContain("Reuters");
    }

    @Test
    void theWriterHasTitlePublicationAndEveryChannel() {
        assertThat(read.getList("bylines.name")).containsExactly("Jack");
        assertThat(read.getString("bylines[0].title"))
                .contains("International Security and Terrorism Correspondent", "Newsweek");
        assertThat(read.getList("bylines[0].contacts.channel"))
                .contains("EMAIL", "ENCRYPTED_EMAIL", "WHATSAPP", "SIGNAL", "TELEGRAM", "VIBER", "X");
    }

    @Test
    void theUseOfAiIsDisclosed() {
        assertThat(read.getList("disclosures")).hasSize(1);
        assertThat(read.getString("disclosures[0].text")).contains("AI");
    }

    @Test
    void whoSaysWhatToWhom() {
        assertThat(speaker("We have been clear about Russia")).isEqualTo("John Kirby");
        assertThat(quote("We have been clear about Russia", "roleAsPrinted")).contains("State Department spokesman");
        assertThat(quote("We have been clear about Russia", "saidOn.asPrinted")).contains("Thursday");
        assertThat(quote("I don't think", "speakerIs")).isEqualTo("UNNAMED_PERSON");
        assertThat(quote("I don't think", "speakerAsPrinted")).contains("U.S. official");
        assertThat(speaker("It is not known whether")).isEqualTo("Rami Abdelrahman");
        assertThat(quote("It is not known whether", "addresseeAsPrinted")).contains("AFP");
        assertThat(quote("It is not known whether", "roleAsPrinted")).contains("SOHR chief");
        assertThat(quote("Washington's offer involves", "speakerIs")).isEqualTo("UNNAMED_GROUP");
        assertThat(quote("Washington's offer involves", "addresseeAsPrinted")).contains("Wall Street Journal");
    }

    @Test
    void organisationsReportAndClaim() {
        assertThat(read.getString("quotes.find { it.cue == 'reported' }.speakerIs"))
                .isEqualTo("ORGANISATION");
        assertThat(read.getString("quotes.find { it.cue == 'reported' }.speakerAsPrinted"))
                .contains("Syrian Observatory for Human Rights");
        assertThat(read.getString("quotes.find { it.act == 'CLAIMED' }.speakerAsPrinted"))
                .contains("Army of Islam");
        assertThat(read.getList("sources.name", String.class))
                .anyMatch(name -> name.contains("Syrian Observatory for Human Rights"));
    }

    @Test
    void refusingToDenyIsAnActOfItsOwn() {
        assertThat(read.getString("quotes.find { it.act == 'DID_NOT_DENY' }.speakerName"))
                .isEqualTo("John Kirby");
    }

    @Test
    void noDayIsGuessed() {
        assertThat(read.getList("quotes.saidOn.date")).containsOnlyNulls();
    }

    private String speaker(String words) {
        return quote(words, "speakerName");
    }

    private String quote(String words, String field) {
        return read.getString("quotes.find { it.text.startsWith(\"" + words + "\") }." + field);
    }
}

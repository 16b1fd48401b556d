package dev.verbatim;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The article of the [SeedPage], as an editor enters it.
final class SeedArticle {

    private final SeedPage page;

    SeedArticle(SeedPage page) {
        this.page = page;
    }

    Map<String, Object> input() {
        var input = new LinkedHashMap<String, Object>();
        input.put("headline", page.headline);
        input.put("standfirst", page.paragraphs.getFirst());
        input.put("language", "en-US");
        input.put("body", page.body());
        input.put("canonicalUrl", "https://www.newsweek.com/proposal");
        input.put("publicationId", page.id("Newsweek"));
        input.put("sectionId", page.id("World"));
        input.put("topicIds", ids("Syrian civil war", "Syria", "Russia"));
        input.put("bylines", List.of(Map.of("personId", page.id("Jack"), "role", "WRITER", "creditedAs", "Jack")));
        input.put("images", List.of(image()));
        input.put("citations", citations());
        input.put("mentions", mentions());
        input.put(
                "disclosures",
                List.of(Map.of(
                        "kind", "AI_USE",
                        "text", "Newsweek uses AI as a newsroom tool.",
                        "url", "https://www.newsweek.com/ai")));
        input.put("rights", Map.of("holder", "Newsweek", "usageTerms", "No copies."));
        input.put("quotes", quotes());
        return input;
    }

    private Map<String, Object> image() {
        var line = page.picture.get(1);
        int credit = line.indexOf("Reuters/");
        var caption = line.substring(0, credit).strip();
        var image = new LinkedHashMap<String, Object>();
        image.put("url", "https://example.org/obama-and-putin.jpg");
        image.put("alt", page.picture.getFirst());
        image.put("caption", caption);
        image.put("credit", line.substring(credit));
        image.put("photographerId", page.id("Kevin Lamarque"));
        image.put("agencyId", page.id("Reuters"));
        image.put(
                "takenOn",
                Map.of("asPrinted", "September 28, 2015", "date", "2015-09-28", "precision", "DAY", "basis", "STATED"));
        image.put("place", "New York");
        image.put("depicts", ids("Barack Obama", "Vladimir Putin"));
        image.put("width", 1200);
        image.put("height", 800);
        return image;
    }

    private List<Map<String, Object>> citations() {
        return List.of(
                Map.of("sourceId", page.id("Wall Street Journal"), "kind", "REPORT"),
                Map.of("sourceId", page.id("AFP"), "kind", "WIRE_COPY", "accessedOn", "2016-07-01"),
                Map.of(
                        "sourceId",
                        page.id("SOHR"),
                        "kind",
                        "STATEMENT",
                        "url",
                        "https://example.org/sohr",
                        "note",
                        "On the crash."));
    }

    private List<Map<String, Object>> mentions() {
        return List.of(
                mention("personId", "Barack Obama", "Obama", "U.S. President"),
                mention("personId", "Vladimir Putin", "Vladimir Putin", "Russian President"),
                mention("personId", "Bashar al-Assad", "Bashar al-Assad", "Syrian President"),
                Map.of("topicId", page.id("Syria"), "asPrinted", "Syria"),
                Map.of("sourceId", page.id("SOHR"), "asPrinted", "SOHR"));
    }

    private Map<String, Object> mention(String link, String name, String asPrinted, String role) {
        return Map.of(link, page.id(name), "asPrinted", asPrinted, "roleAsPrinted", role);
    }

    /// Not in the order of the text: that is for the server to find.
    private List<Map<String, Object>> quotes() {
        return List.of(
                kirby(
                        page.quoted(0),
                        Map.of("kind", "DIRECT", "act", "SAID", "cue", "saying", "about", ids("Russia", "Syria"))),
                quote(
                        page.quoted(1),
                        Map.of(
                                "kind", "DIRECT",
                                "speakerSourceId", page.id("One U.S. official"),
                                "speakerAsPrinted", "one U.S. official",
                                "act", "SAID",
                                "cue", "said",
                                "record", "ON_BACKGROUND",
                                "about", ids("Russia"))),
                quote(
                        page.quoted(2),
                        Map.of(
                                "kind", "DIRECT",
                                "speakerPersonId", page.id("Rami Abdelrahman"),
                                "speakerAsPrinted", "Rami Abdelrahman",
                                "roleAsPrinted", "SOHR chief",
                                "affiliationId", affiliation("Rami Abdelrahman"),
                                "act", "SAID",
                                "cue", "told",
                                "addresseeId", page.id("AFP"),
                                "medium", "INTERVIEW")),
                kirby(
                        page.words("refused to deny that (.+?), saying"),
                        Map.of("kind", "PARAPHRASE", "act", "DID_NOT_DENY", "cue", "refused to deny")),
                quote(
                        page.words("(Washington's offer involves .+?), officials told"),
                        Map.of(
                                "kind", "PARAPHRASE",
                                "speakerSourceId", page.id("Officials"),
                                "speakerAsPrinted", "officials",
                                "act", "SAID",
                                "cue", "told",
                                "addresseeId", page.id("Wall Street Journal"),
                                "record", "ON_BACKGROUND")),
                quote(
                        page.words("estimating that (.+?)\\."),
                        Map.of(
                                "kind", "PARAPHRASE",
                                "speakerSourceId", page.id("One U.S. official"),
                                "speakerAsPrinted", "one U.S. official",
                                "act", "ESTIMATED",
                                "cue", "estimating",
                                "record", "ON_BACKGROUND")),
                quote(
                        page.words("reported that (.+?)\\."),
                        Map.of(
                                "kind", "PARAPHRASE",
                                "speakerSourceId", page.id("SOHR"),
                                "roleAsPrinted", "U.K.-based monitoring group",
                                "act", "SAID",
                                "cue", "reported",
                                "saidOn", Map.of("asPrinted", "On Friday", "basis", "UNKNOWN"))),
                quote(
                        page.words("claimed to (have possession of the pilot)"),
                        Map.of(
                                "kind", "PARAPHRASE",
                                "speakerSourceId", page.id("Army of Islam"),
                                "act", "CLAIMED",
                                "cue", "claimed",
                                "about", List.of(page.id("Bashar al-Assad"), page.id("SOHR")))));
    }

    private Map<String, Object> kirby(String words, Map<String, Object> more) {
        var said = Map.<String, Object>of(
                "speakerPersonId",
                page.id("John Kirby"),
                "speakerAsPrinted",
                "John Kirby",
                "roleAsPrinted",
                "U.S. State Department spokesman",
                "affiliationId",
                affiliation("John Kirby"),
                "medium",
                "PRESS_CONFERENCE",
                "saidOn",
                Map.of("asPrinted", "on Thursday", "date", "2016-06-30", "precision", "DAY", "basis", "INFERRED"));
        return quote(words, SeedPage.merged(said, more));
    }

    private static Map<String, Object> quote(String words, Map<String, Object> more) {
        return SeedPage.merged(Map.of("text", words), more);
    }

    private String affiliation(String person) {
        return Api.asEditor()
                .run("query($id: ID!) { person(id: $id) { affiliations { id } } }", "id", page.id(person))
                .getString("person.affiliations[0].id");
    }

    private List<String> ids(String... names) {
        return java.util.Arrays.stream(names).map(page::id).toList();
    }
}

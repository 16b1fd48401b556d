package dev.verbatim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;

/// People, sources and articles that lead to each other at random; articles are published, changed and withdrawn
/// between the mergers.
final class RandomMergers {

    private final Newsroom newsroom = new Newsroom();
    private final Desk people = new Desk("Person");
    private final Desk sources = new Desk("Source");

    private final Random random;
    private final List<String> persons = new ArrayList<>();
    private final List<String> houses = new ArrayList<>();
    private final List<String> articles = new ArrayList<>();
    private final String topic = newsroom.topic("Topic", "SUBJECT").id();
    private int names;

    RandomMergers(Random random) {
        this.random = random;
        for (int i = 0; i < 8; i++) {
            var parent = houses.isEmpty() || random.nextBoolean()
                    ? Map.<String, Object>of()
                    : Map.<String, Object>of("parentId", any(houses));
            houses.add(newsroom.source("House " + i, "ORGANISATION", parent).id());
        }
        for (int i = 0; i < 8; i++) {
            persons.add(newsroom.person("Person " + i).id());
        }
        for (var person : List.copyOf(persons)) {
            people.update(person, 0, person(), "version");
        }
        for (int i = 0; i < 5; i++) {
            write();
        }
    }

    /// Does one thing, and says what.
    String step() {
        return switch (random.nextInt(7)) {
            case 0 -> write();
            case 1 -> change("publishArticle(id: \"%s\", expectedVersion: %s)");
            case 2 -> change("withdrawArticle(id: \"%s\", expectedVersion: %s, reason: \"a step\")");
            case 3 -> edit();
            case 4 -> update();
            case 5 -> merge(people, persons);
            default -> merge(sources, houses);
        };
    }

    private String merge(Desk desk, List<String> all) {
        if (all.size() < 3) {
            return "nothing";
        }
        var duplicates = new HashSet<String>();
        for (int i = random.nextInt(2); i >= 0; i--) {
            duplicates.add(all.remove(random.nextInt(all.size())));
        }
        var kept = any(all);
        assertThat(desk.merge(kept, List.copyOf(duplicates), "version").problems())
                .isEmpty();
        return duplicates + " become " + kept;
    }

    private Map<String, Object> person() {
        var input = new HashMap<String, Object>();
        if (random.nextBoolean()) {
            input.put("imageId", image(picture()));
        }
        input.put(
                "affiliations",
                List.of(
                        Map.of("title", random.nextBoolean() ? "Clerk" : "Mayor", "organisationId", any(houses)),
                        Map.of("title", "Member", "organisationId", any(houses))));
        input.put(
                "contacts",
                List.of(
                        Map.of("channel", "PHONE", "value", "" + random.nextInt(3), "public", true),
                        Map.of("channel", "PHONE", "value", "" + random.nextInt(3), "public", false)));
        return input;
    }

    private Map<String, Object> picture() {
        return Map.of(
                "photographerId", any(persons),
                "agencyId", any(houses),
                "depicts", List.of(any(persons), any(persons)));
    }

    private String write() {
        var article = newsroom.article("Article " + names++);
        links().forEach(article::with);
        for (int i = random.nextInt(3); i >= 0; i--) {
            boolean isPerson = random.nextBoolean();
            var speaker = isPerson ? any(persons) : any(houses);
            var more = new HashMap<String, Object>(
                    Map.of("addresseeId", any(houses), "about", List.of(any(persons), any(houses), topic)));
            if (isPerson) {
                more.put("affiliationId", affiliation(speaker));
            }
            article.quoting(new Newsroom.Entered(speaker, "", 0), "These are the words " + names++, more);
        }
        var entered = article.entered();
        articles.add(entered.id());
        if (random.nextBoolean()) {
            newsroom.publish(entered);
        }
        return "written " + entered.id();
    }

    private Map<String, Object> links() {
        var picture = new HashMap<>(picture());
        picture.put("url", "https://example.org/" + random.nextInt(2));
        return Map.of(
                "publicationId", any(houses),
                "topicIds", List.of(topic),
                "bylines", List.of(Map.of("personId", any(persons)), Map.of("personId", any(persons))),
                "citations", List.of(Map.of("sourceId", any(houses)), Map.of("sourceId", any(houses))),
                "mentions",
                        List.of(
                                Map.of("personId", any(persons), "asPrinted", "Clerk"),
                                Map.of("sourceId", any(houses), "asPrinted", "Harbour")),
                "images", List.of(picture));
    }

    private String edit() {
        var article = any(articles);
        new Desk("Article").update(article, version(article), links(), "version");
        return "changed " + article;
    }

    private String update() {
        var person = any(persons);
        people.update(person, version(person), person(), "version");
        return "changed " + person;
    }

    private String change(String mutation) {
        var article = any(articles);
        var change = mutation.formatted(article, version(article));
        Api.asEditor().run("mutation { %s { errors { code } } }".formatted(change));
        return change;
    }

    private static int version(String id) {
        return Api.asEditor()
                .run("{ node(id: \"%s\") { ... on Article { version } ... on Person { version } } }".formatted(id))
                .getInt("node.version");
    }

    private String any(List<String> ids) {
        return ids.get(random.nextInt(ids.size()));
    }

    static String image(Map<String, Object> more) {
        var input = new HashMap<>(more);
        input.put("url", "https://example.org/" + Desk.mark());
        return new Desk("Image").entered(input);
    }

    static String affiliation(String person) {
        return Api.asEditor()
                .run("{ person(id: \"%s\") { affiliations { id } } }".formatted(person))
                .getString("person.affiliations[0].id");
    }
}

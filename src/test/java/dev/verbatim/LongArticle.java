package dev.verbatim;

import static org.assertj.core.api.Assertions.assertThat;

/// An article of more quotes than anybody enters by hand.
final class LongArticle {

    private final Newsroom.Entered article;
    private int version;

    LongArticle(Rows rows, int quotes, int people) {
        var mark = Desk.mark();
        article = new Newsroom().article("Long").entered();
        version = article.version();
        rows.run("""
                insert into desk.person (id, version, slug, name, aliases, same_as, created_at, updated_at)
                select gen_random_uuid(), 0, 'long-%1$s-' || i, 'Long %1$s', '{}', '{}', now(), now()
                from generate_series(1, %2$s) i""".formatted(mark, people));
        rows.run("""
                insert into desk.quote (id, version, article_id, position, text, kind, speaker_person_id, act, record,
                  standing, attribution_method, attribution_confidence, dated_at, created_at, updated_at)
                select gen_random_uuid(), 0, ?, i, 'They said ' || i, 'PARAPHRASE', p.id, 'SAID', 'ON_RECORD', 'STANDS',
                  'EDITOR', 1, now(), now(), now()
                from generate_series(1, %2$s) i
                join (select id, row_number() over () as number from desk.person where name = 'Long %1$s') p
                  on p.number = i %% %3$s + 1""".formatted(mark, quotes, people), article.id());
    }

    String id() {
        return article.id();
    }

    void publish() {
        version = Api.asEditor()
                .run(
                        "mutation($id: ID!, $version: Int!) { publishArticle(id: $id, expectedVersion: $version) { errors { message } article { version } } }",
                        "id",
                        article.id(),
                        "version",
                        version)
                .getInt("publishArticle.article.version");
        assertThat(version).isPositive();
    }
}

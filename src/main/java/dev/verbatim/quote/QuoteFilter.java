package dev.verbatim.quote;

import dev.verbatim.article.Article;
import dev.verbatim.graphql.loading.IdParameter;
import dev.verbatim.graphql.loading.Ids;
import dev.verbatim.graphql.paging.Patterns;
import dev.verbatim.graphql.paging.Where;
import dev.verbatim.person.Person;
import dev.verbatim.source.NewsSource;
import dev.verbatim.topic.Topic;
import io.smallrye.graphql.api.Nullable;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/// Which quotes are asked for.
@Input("QuoteFilter")
@Description("Fields are joined by and; lists mean any of, at most 100; not negates.")
public record QuoteFilter(
        @Nullable @Id List<@NonNull String> ids,
        @Nullable List<@NonNull QuoteKind> kinds,
        @Nullable List<@NonNull SpeechAct> acts,
        @Nullable List<@NonNull QuoteStanding> standings,
        @Nullable List<@NonNull RecordStatus> records,

        @Nullable @Id @Description("People and sources that said it.")
        List<@NonNull String> speakers,

        @Nullable @Id @Description("Sources that it was told to.")
        List<@NonNull String> addressees,

        @Nullable @Id @Description("People, sources and topics that it is about.")
        List<@NonNull String> about,

        @Nullable @Id @Description("Articles that it stands in.")
        List<@NonNull String> articles,

        @Nullable
        @Id
        @Description("The source that the speaker spoke for, by the affiliation on record with the quote.")
        String affiliatedWith,

        @Nullable
        @Description(
                "Only the words of those who are not named: of a source of kind UNNAMED_PERSON or UNNAMED_GROUP, or of "
                        + "somebody whom the text prints (speakerAsPrinted) but no link identifies. false asks for nothing.")
        Boolean unnamedOnly,

        @Nullable @Description("First published at this instant or later.")
        Instant publishedSince,

        @Nullable @Description("First published before this instant.")
        Instant publishedUntil,

        @Nullable
        @Description(
                "A part of the words; case and the forms of quotation marks, dashes and spaces do not matter, accents "
                        + "do. At least 3 letters or digits, at most 200 characters.")
        String textContains,

        @Nullable QuoteFilter not) {

    private static final String[] SPEAKERS = {Person.TYPE, NewsSource.TYPE};
    private static final String[] SUBJECTS = {Person.TYPE, NewsSource.TYPE, Topic.TYPE};

    static Where where(@Nullable QuoteFilter filter) {
        var where = new Where();
        if (filter != null) {
            filter.addTo(where);
        }
        return where;
    }

    /// The filter itself, found right before it joins a batch: one that is wrong must not spoil the answers of
    /// others.
    static @Nullable QuoteFilter checked(@Nullable QuoteFilter filter) {
        where(filter);
        return filter;
    }

    private void addTo(Where where) {
        uuids(where, "e.id", ids, Quote.TYPE);
        names(where, "e.kind", kinds);
        names(where, "e.act", acts);
        names(where, "e.standing", standings);
        names(where, "e.record", records);
        uuids(where, "e.article_id", articles, Article.TYPE);
        if (addressees != null) {
            where.and("e.addressee_id = " + Ids.ANY_KEPT, Ids.array(addressees, NewsSource.TYPE));
        }
        if (speakers != null) {
            where.and(
                    "(e.speaker_person_id = " + Ids.ANY_KEPT + " or e.speaker_source_id = " + Ids.ANY_KEPT + ")",
                    only(Person.TYPE, speakers, SPEAKERS),
                    only(NewsSource.TYPE, speakers, SPEAKERS));
        }
        if (about != null) {
            where.and(
                    "e.id in (select a.quote_id from quote_about a where a.person_id = " + Ids.ANY_KEPT
                            + " or a.source_id = " + Ids.ANY_KEPT + " or a.topic_id = " + Ids.ANY_KEPT + ")",
                    only(Person.TYPE, about, SUBJECTS),
                    only(NewsSource.TYPE, about, SUBJECTS),
                    only(Topic.TYPE, about, SUBJECTS));
        }
        if (affiliatedWith != null) {
            where.and(
                    "e.affiliation_id in (select f.id from affiliation f where f.organisation_id = " + Ids.KEPT_ONE
                            + ")",
                    Ids.uuid(affiliatedWith, NewsSource.TYPE));
        }
        if (Boolean.TRUE.equals(unnamedOnly)) {
            // as an array, since an index serves that in an or, and a subquery not
            where.and("""
                    (e.speaker_source_id = any(array(
                        select s.id from source s where s.kind in ('UNNAMED_PERSON', 'UNNAMED_GROUP')))
                      or (e.speaker_person_id is null and e.speaker_source_id is null and e.speaker_as_printed is not null))""");
        }
        if (publishedSince != null) {
            where.and("e.published_at >= ?", publishedSince);
        }
        if (publishedUntil != null) {
            where.and("e.published_at < ?", publishedUntil);
        }
        if (textContains != null) {
            Patterns.containing(where, textContains);
        }
        if (not != null) {
            var inner = where.inner();
            not.addTo(inner);
            where.andNot(inner);
        }
    }

    private static void uuids(Where where, String column, @Nullable List<String> ids, String type) {
        if (ids != null) {
            where.and(column + " = " + Ids.ANY_KEPT, Ids.array(ids, type));
        }
    }

    private static void names(Where where, String column, @Nullable List<? extends Enum<?>> values) {
        if (values != null) {
            where.and(column + " = any(cast(? as text[]))", IdParameter.array(values));
        }
    }

    /// Those of one type among ids of several.
    private static String only(String type, List<String> ids, String[] types) {
        Ids.atMost(ids);
        return IdParameter.array(ids.stream()
                .map(id -> Ids.of(id, types))
                .filter(id -> id.prefix().equals(type))
                .map(id -> id.uuid())
                .toList());
    }
}

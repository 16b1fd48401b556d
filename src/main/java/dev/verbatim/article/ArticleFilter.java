package dev.verbatim.article;

import dev.verbatim.content.Slug;
import dev.verbatim.graphql.error.RequestError;
import dev.verbatim.graphql.loading.IdParameter;
import dev.verbatim.graphql.loading.Ids;
import dev.verbatim.graphql.paging.Patterns;
import dev.verbatim.graphql.paging.Where;
import dev.verbatim.text.LanguageTag;
import dev.verbatim.topic.TopicTree;
import io.smallrye.graphql.api.Nullable;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/// Which articles are asked for.
@Input("ArticleFilter")
@Description("Fields are joined by and; lists mean any of, at most 100 each; not negates.")
public record ArticleFilter(
        @Nullable @Id List<@NonNull String> ids,
        @Nullable @Description("Former ones lead on.") List<@NonNull String> slugs,
        @Nullable List<@NonNull ArticleState> states,

        @Nullable
        @Description("BCP 47, by basic filtering of RFC 4647: en finds en-GB too. BAD_INPUT for what is no such tag.")
        String language,

        @Nullable @Id @Description("A topic.") String section,

        @Nullable @Id @Description("Topics or sections.") List<@NonNull String> topics,

        @Nullable @Id @Description("Topics or sections, with all that are below them.")
        List<@NonNull String> underTopics,

        @Nullable @Id @Description("People in the byline.") List<@NonNull String> authors,

        @Nullable @Id @Description("A source.") String publication,

        @Nullable @Id @Description("People, sources or topics that it names.")
        List<@NonNull String> mentions,

        @Nullable @Id @Description("Quotes that it holds, or people and sources that it quotes.")
        List<@NonNull String> quotes,

        @Nullable @Id @Description("Sources that it rests on, in whatever use.")
        List<@NonNull String> sources,

        @Nullable @Description("Inclusive.") Instant publishedSince,

        @Nullable @Description("Exclusive.") Instant publishedUntil,

        @Nullable @Description("Inclusive.") Instant modifiedSince,

        @Nullable
        @Description(
                "A part of the headline; case and the forms of quotation marks, dashes and spaces do not matter, accents "
                        + "do. At least 3 letters or digits, at most 200 characters.")
        String headlineContains,

        @Nullable Boolean hasCorrections,
        @Nullable ArticleFilter not) {

    private static final String TREE =
            "array" + TopicTree.below("select t.id from topic t where t.id = " + Ids.ANY_KEPT);
    private static final String UNDER = "(e.section_id = any(" + TREE + ") or e.id in"
            + " (select article_id from article_topic where topic_id = any(" + TREE + ")))";

    static Where where(@Nullable ArticleFilter filter) {
        var where = new Where();
        if (filter != null) {
            filter.addTo(where);
        }
        return where;
    }

    private void addTo(Where where) {
        addOwn(where);
        addLinks(where);
        if (not != null) {
            var inner = where.inner();
            not.addTo(inner);
            where.andNot(inner);
        }
    }

    private void addOwn(Where where) {
        if (ids != null) {
            where.and("e.id = " + Ids.ANY_KEPT, Ids.array(ids, Article.TYPE));
        }
        if (slugs != null) {
            Ids.atMost(slugs);
            var any = slugs.stream().filter(Slug::isValid).toArray(String[]::new);
            where.and("""
                    e.id in (select id from article where slug = any(?)
                             union all select kept_id from redirect where type = 'article' and former_slug = any(?))""", any, any);
        }
        if (states != null) {
            where.and("e.state = any(cast(? as text[]))", IdParameter.array(states));
        }
        if (language != null) {
            var tag = known(language);
            where.and("(e.language = ? or e.language like ?)", tag, tag + "-%");
        }
        if (publishedSince != null) {
            where.and("e.published_at >= ?", publishedSince);
        }
        if (publishedUntil != null) {
            where.and("e.published_at < ?", publishedUntil);
        }
        if (modifiedSince != null) {
            where.and("e.modified_at >= ?", modifiedSince);
        }
        if (headlineContains != null) {
            Patterns.containing(where, headlineContains);
        }
        if (hasCorrections != null) {
            where.and((hasCorrections ? "" : "not ") + "exists (select from correction c where c.article_id = e.id)");
        }
    }

    private static String known(String language) {
        return LanguageTag.canonical(language)
                .orElseThrow(() -> RequestError.badInput("language must be a BCP 47 language tag, e.g. en or pt-BR."));
    }

    private void addLinks(Where where) {
        if (section != null) {
            where.and("e.section_id = " + Ids.KEPT_ONE, Ids.uuid(section, "topic"));
        }
        if (publication != null) {
            where.and("e.publication_id = " + Ids.KEPT_ONE, Ids.uuid(publication, "source"));
        }
        if (topics != null) {
            var any = Ids.array(topics, "topic");
            where.and("""
                    (e.section_id = %1$s
                     or e.id in (select article_id from article_topic where topic_id = %1$s))""".formatted(Ids.ANY_KEPT), any, any);
        }
        if (underTopics != null) {
            var roots = Ids.array(underTopics, "topic");
            where.and(UNDER, roots, roots);
        }
        if (authors != null) {
            where.and(
                    "e.id in (select article_id from byline where person_id = " + Ids.ANY_KEPT + ")",
                    Ids.array(authors, "person"));
        }
        if (mentions != null) {
            var any = Ids.array(mentions, "person", "source", "topic");
            where.and("""
                    e.id in (select article_id from mention where person_id = %1$s
                             union all select article_id from mention where source_id = %1$s
                             union all select article_id from mention where topic_id = %1$s)""".formatted(Ids.ANY_KEPT), any, any, any);
        }
        if (quotes != null) {
            var any = Ids.array(quotes, "quote", "person", "source");
            where.and("""
                    e.id in (select article_id from quote where id = %1$s
                             union all select article_id from quote where speaker_person_id = %1$s
                             union all select article_id from quote where speaker_source_id = %1$s)""".formatted(Ids.ANY_KEPT), any, any, any);
        }
        if (sources != null) {
            where.and(
                    "e.id in (select article_id from article_source where source_id = " + Ids.ANY_KEPT + ")",
                    Ids.array(sources, "source"));
        }
    }
}

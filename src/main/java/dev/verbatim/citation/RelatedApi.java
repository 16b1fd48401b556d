package dev.verbatim.citation;

import dev.verbatim.article.Article;
import dev.verbatim.content.ReadSet;
import dev.verbatim.content.Requires;
import dev.verbatim.graphql.loading.Batch;
import dev.verbatim.graphql.loading.Batches;
import dev.verbatim.graphql.loading.IdParameter;
import dev.verbatim.graphql.paging.Page;
import dev.verbatim.graphql.paging.TopNKey;
import dev.verbatim.rowmapping.Read;
import dev.verbatim.rowmapping.RowMapper;
import io.quarkus.runtime.Startup;
import io.smallrye.graphql.api.Nullable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;
import org.hibernate.Session;

/// Articles that are close to an article, by what they share.
@GraphQLApi
@Startup
public class RelatedApi {

    /// A shared speaker weighs 3, a shared source 2, a shared topic or section 1. Of what very many articles
    /// share, the 200 newest count: older ones are not close, and the statement stays fast.
    private static final String CLOSEST = """
            select p.id, %1$s
            from %3$s
            cross join lateral (
              select near.article_id, sum(near.weight) as closeness from (
                select a.article_id, 3 as weight
                  from (select distinct speaker_person_id as id from quote where article_id = p.id) s
                  cross join lateral (
                    select distinct article_id from (
                      select article_id from quote where speaker_person_id = s.id order by dated_at desc, id desc limit 200
                    ) newest) a
                union all
                select a.article_id, 2
                  from (select speaker_source_id as id from quote where article_id = p.id
                        union select addressee_id from quote where article_id = p.id
                        union select source_id from citation where article_id = p.id) s
                  cross join lateral (
                    (select article_id from quote where speaker_source_id = s.id order by dated_at desc, id desc limit 200)
                    union
                    (select article_id from quote where addressee_id = s.id order by dated_at desc, id desc limit 200)
                    union
                    (select article_id from citation where source_id = s.id order by article_id desc limit 200)) a
                union all
                select a.article_id, 1
                  from (select topic_id as id from article_topic where article_id = p.id) t
                  cross join lateral (
                    select article_id from article_topic where topic_id = t.id order by article_id desc limit 200) a
                union all
                select a.id, 1
                  from article own
                  cross join lateral (
                    select id from article where section_id = own.section_id order by dated_at desc, id desc limit 200) a
                  where own.id = p.id
              ) near
              join article a on a.id = near.article_id and a.state = 'PUBLISHED'
              where near.article_id <> p.id
              group by near.article_id, a.dated_at
              order by closeness desc, a.dated_at desc, near.article_id
              limit :size) closest
            join article e on e.id = closest.article_id%2$s
            order by p.id, closest.closeness desc, e.dated_at desc, e.id""";

    private final Session session;
    private final Batch<TopNKey, List<Article>> closest;

    RelatedApi(Session session, Batches batches) {
        this.session = session;
        this.closest = batches.batch("article.related", keys -> TopNKey.load(keys, this::closest));
    }

    @NonNull
    @Description(
            "Published articles that share speakers, sources or topics with this one, the closest first; first: 1 to 100.")
    @Requires
    public CompletionStage<@NonNull List<@NonNull Article>> related(
            @Source Article article, @Nullable @DefaultValue("5") @Name("first") Integer first) {
        return closest.load(new TopNKey(article.id, Page.size("first", first == null ? 5 : first)));
    }

    private Read<Map<UUID, List<Article>>> closest(List<UUID> parents, int size) {
        ReadSet.everywhere();
        var entities = RowMapper.of(session, Article.class);
        var keys = new IdParameter("parents", parents);
        return keys.select(
                        session,
                        entities,
                        CLOSEST,
                        () -> CLOSEST.formatted(entities.columns("e"), entities.joins("e"), keys.rows()))
                .with("size", size)
                .into(new HashMap<>(), (found, row) -> found.computeIfAbsent(row.uuid(), _ -> new ArrayList<>())
                        .add(row.entity(entities)));
    }
}

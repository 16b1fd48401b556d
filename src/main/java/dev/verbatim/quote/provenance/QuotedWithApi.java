package dev.verbatim.quote.provenance;

import dev.verbatim.content.ReadSet;
import dev.verbatim.content.Requires;
import dev.verbatim.graphql.loading.Batch;
import dev.verbatim.graphql.loading.Batches;
import dev.verbatim.graphql.loading.IdParameter;
import dev.verbatim.graphql.paging.Page;
import dev.verbatim.graphql.paging.TopNKey;
import dev.verbatim.person.Person;
import dev.verbatim.rowmapping.Read;
import dev.verbatim.rowmapping.RowMapper;
import io.quarkus.runtime.Startup;
import io.smallrye.graphql.api.Nullable;
import java.util.ArrayList;
import java.util.Collection;
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

/// Who is quoted beside whom.
@GraphQLApi
@Startup
public class QuotedWithApi {

    private static final int DEFAULT = 10;

    private final Session session;
    private final Batch<TopNKey, List<PersonLink>> quotedWith;

    QuotedWithApi(Session session, Batches batches) {
        this.session = session;
        this.quotedWith = batches.batch("Person.quotedWith", keys -> TopNKey.load(keys, this::links));
    }

    @NonNull
    @Description(
            "Who is quoted in the same published articles, most shared articles first; first from 1 to 100. Of who is "
                    + "quoted very often, the 2,000 newest quotes count.")
    @Requires
    public CompletionStage<@NonNull List<@NonNull PersonLink>> quotedWith(
            @Source Person person, @Nullable @DefaultValue("10") @Name("first") Integer first) {
        return quotedWith.load(new TopNKey(person.id, Page.size("first", first == null ? DEFAULT : first)));
    }

    private Read<Map<UUID, List<PersonLink>>> links(Collection<UUID> people, int first) {
        ReadSet.everywhere();
        var entities = RowMapper.of(session, Person.class);
        var keys = new IdParameter("people", people);
        return keys.select(session, entities, PersonLink.class, () ->
                        """
                        select p.id, t.shared, %1$s from %3$s
                        cross join lateral (
                          select o.speaker_person_id as id, count(distinct o.article_id) as shared
                          from (select distinct q.article_id as id from (
                                  select article_id from quote where speaker_person_id = p.id
                                  order by dated_at desc, id desc limit 2000) q
                                join article a on a.id = q.article_id and a.state = 'PUBLISHED') mine
                          join quote o on o.article_id = mine.id
                          where o.speaker_person_id <> p.id
                          group by o.speaker_person_id order by shared desc, id limit :size) t
                        join person o on o.id = t.id%2$s
                        order by t.shared desc, o.id""".formatted(entities.columns("o"), entities.joins("o"), keys.rows()))
                .with("size", first)
                .into(new HashMap<>(), (links, row) -> {
                    var parent = row.uuid();
                    int shared = row.number();
                    links.computeIfAbsent(parent, _ -> new ArrayList<>())
                            .add(new PersonLink(row.entity(entities), shared));
                });
    }
}

package dev.verbatim.quote;

import dev.verbatim.article.Article;
import dev.verbatim.content.ReadSet;
import dev.verbatim.content.Requires;
import dev.verbatim.graphql.loading.Batch;
import dev.verbatim.graphql.loading.Batches;
import dev.verbatim.graphql.paging.Order;
import dev.verbatim.graphql.paging.Page;
import dev.verbatim.graphql.paging.PageRequestKey;
import dev.verbatim.graphql.paging.Where;
import dev.verbatim.person.Person;
import dev.verbatim.rowmapping.Read;
import dev.verbatim.source.NewsSource;
import io.quarkus.runtime.Startup;
import io.smallrye.graphql.api.Nullable;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;
import org.hibernate.Session;

/// The quotes of articles, people, sources and other quotes.
@GraphQLApi
@Startup
public class QuoteListApi {

    private static final Order<Quote> NEWEST = QuoteOrder.NEWEST.order;

    private final Session session;
    private final Batch<PageRequestKey<QuoteFilter>, QuoteConnection> inArticle;
    private final Batch<PageRequestKey<QuoteFilter>, QuoteConnection> byPerson;
    private final Batch<PageRequestKey<QuoteFilter>, QuoteConnection> aboutPerson;
    private final Batch<PageRequestKey<QuoteFilter>, QuoteConnection> bySource;
    private final Batch<PageRequestKey<QuoteFilter>, QuoteConnection> toSource;
    private final Batch<PageRequestKey<QuoteFilter>, QuoteConnection> repeating;

    QuoteListApi(Session session, Batches batches) {
        this.session = session;
        this.inArticle = batches.batch("Article.quotes", pages("e.article_id = p.id", QuoteOrder.OF_THE_TEXT));
        this.byPerson = batches.batch("Person.quotes", pages("e.speaker_person_id = p.id", NEWEST));
        this.aboutPerson = batches.batch(
                "Person.quotesAbout",
                pages("e.id in (select a.quote_id from quote_about a where a.person_id = p.id)", NEWEST));
        this.bySource = batches.batch("Source.quotes", pages("e.speaker_source_id = p.id", NEWEST));
        this.toSource = batches.batch("Source.heard", pages("e.addressee_id = p.id", NEWEST));
        this.repeating = batches.batch("Quote.repeats", pages("e.origin_id = p.id", NEWEST));
    }

    @NonNull
    @Description("What is quoted in it, in the order of the text.")
    @Requires
    public CompletionStage<@NonNull QuoteConnection> quotes(
            @Source Article article,
            @Nullable @Name("first") Integer first,
            @Nullable @Name("after") String after,
            @Nullable @Name("last") Integer last,
            @Nullable @Name("before") String before,
            @Nullable @Name("filter") QuoteFilter filter) {
        return inArticle.load(
                PageRequestKey.of(article.id, Page.of(first, after, last, before), QuoteFilter.checked(filter)));
    }

    @NonNull
    @Description("What they said, the newest first.")
    @Requires
    public CompletionStage<@NonNull QuoteConnection> quotes(
            @Source Person person,
            @Nullable @Name("first") Integer first,
            @Nullable @Name("after") String after,
            @Nullable @Name("last") Integer last,
            @Nullable @Name("before") String before,
            @Nullable @Name("filter") QuoteFilter filter) {
        return byPerson.load(
                PageRequestKey.of(person.id, Page.of(first, after, last, before), QuoteFilter.checked(filter)));
    }

    @NonNull
    @Description("What others said about them, the newest first.")
    @Requires
    public CompletionStage<@NonNull QuoteConnection> quotesAbout(
            @Source Person person,
            @Nullable @Name("first") Integer first,
            @Nullable @Name("after") String after,
            @Nullable @Name("last") Integer last,
            @Nullable @Name("before") String before) {
        return aboutPerson.load(PageRequestKey.of(person.id, Page.of(first, after, last, before), null));
    }

    @NonNull
    @Description("What it said itself, the newest first.")
    @Requires
    public CompletionStage<@NonNull QuoteConnection> quotes(
            @Source NewsSource source,
            @Nullable @Name("first") Integer first,
            @Nullable @Name("after") String after,
            @Nullable @Name("last") Integer last,
            @Nullable @Name("before") String before,
            @Nullable @Name("filter") QuoteFilter filter) {
        return bySource.load(
                PageRequestKey.of(source.id, Page.of(first, after, last, before), QuoteFilter.checked(filter)));
    }

    @NonNull
    @Description("What was said to it, the newest first.")
    @Requires
    public CompletionStage<@NonNull QuoteConnection> heard(
            @Source NewsSource source,
            @Nullable @Name("first") Integer first,
            @Nullable @Name("after") String after,
            @Nullable @Name("last") Integer last,
            @Nullable @Name("before") String before) {
        return toSource.load(PageRequestKey.of(source.id, Page.of(first, after, last, before), null));
    }

    @NonNull
    @Description("Later quotes that repeat this one, the newest first.")
    @Requires
    public CompletionStage<@NonNull QuoteConnection> repeats(
            @Source Quote quote,
            @Nullable @Name("first") Integer first,
            @Nullable @Name("after") String after,
            @Nullable @Name("last") Integer last,
            @Nullable @Name("before") String before) {
        return repeating.load(PageRequestKey.of(quote.id, Page.of(first, after, last, before), null));
    }

    /// @param parent what makes a quote `e` one of the parent `p`
    private Function<Set<PageRequestKey<QuoteFilter>>, Read<Map<PageRequestKey<QuoteFilter>, QuoteConnection>>> pages(
            String parent, Order<Quote> order) {
        return keys -> PageRequestKey.load(
                keys,
                (parents, key) -> QuoteApi.QUOTES.pages(
                        session, parents, where(key.arguments()).and(parent), order, key.page(), key.counted()),
                QuoteConnection::of);
    }

    /// What a filter goes by may change without the quote.
    private static Where where(@Nullable QuoteFilter filter) {
        if (filter != null) {
            ReadSet.everywhere();
        }
        return QuoteFilter.where(filter);
    }
}

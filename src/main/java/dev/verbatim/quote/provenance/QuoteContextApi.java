package dev.verbatim.quote.provenance;

import dev.verbatim.article.Correction;
import dev.verbatim.content.ReadsWhole;
import dev.verbatim.content.Requires;
import dev.verbatim.content.Subject;
import dev.verbatim.graphql.loading.Batch;
import dev.verbatim.graphql.loading.Batches;
import dev.verbatim.graphql.loading.LinkLoader;
import dev.verbatim.quote.Contradicting;
import dev.verbatim.quote.Contradiction;
import dev.verbatim.quote.Corrections;
import dev.verbatim.quote.Quote;
import dev.verbatim.quote.QuoteSubjects;
import io.quarkus.runtime.Startup;
import io.smallrye.graphql.api.Nullable;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;

/// What is known around a quote: its subjects, where it comes from, what speaks against it.
@GraphQLApi
@Startup
public class QuoteContextApi {

    private final LinkLoader links;
    private final Batch<UUID, List<Subject>> abouts;
    private final Batch<UUID, List<Correction>> corrections;
    private final Batch<UUID, List<Contradiction>> contradictions;
    private final Batch<UUID, List<ProvenanceStep>> provenance;

    QuoteContextApi(
            LinkLoader links,
            QuoteSubjects abouts,
            Corrections corrections,
            Contradicting contradictions,
            Provenance provenance,
            Batches batches) {
        this.links = links;
        this.abouts = batches.batch("Quote.about", abouts::of);
        this.corrections = batches.batch("Quote.corrections", corrections::of);
        this.contradictions = batches.batch("Quote.contradictions", contradictions::of);
        this.provenance = batches.batch("Quote.provenance", provenance::of);
    }

    @NonNull
    @Description("Who or what it is about.")
    @Requires
    public CompletionStage<@NonNull List<@NonNull Subject>> about(@Source Quote quote) {
        return abouts.load(quote.id);
    }

    @NonNull
    @Description("The corrections that were made to it, the oldest first.")
    @Requires
    public CompletionStage<@NonNull List<@NonNull Correction>> corrections(@Source Quote quote) {
        return corrections.load(quote.id);
    }

    @NonNull
    @Description("The quotes that editors marked as contradicting it, the first marked first.")
    @Requires
    public CompletionStage<@NonNull List<@NonNull Contradiction>> contradictions(@Source Quote quote) {
        return contradictions.load(quote.id);
    }

    @NonNull
    @Description("From the mouth to this page, step by step; over at most 20 quotes that it repeats.")
    @Requires
    @ReadsWhole
    public CompletionStage<@NonNull List<@NonNull ProvenanceStep>> provenance(@Source Quote quote) {
        return provenance.load(quote.id);
    }

    @Description("The quote that was wrong, where it was one.")
    @Requires("quoteId")
    public CompletionStage<@Nullable Quote> quote(@Source Correction correction) {
        return links.to(Quote.class, correction.quoteId);
    }
}

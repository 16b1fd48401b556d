package dev.verbatim.citation;

import dev.verbatim.graphql.error.InputPath;
import dev.verbatim.graphql.error.ValidationErrors;
import dev.verbatim.graphql.mutation.KeptRows;
import dev.verbatim.source.SourceLookup;
import io.smallrye.graphql.api.Nullable;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.Session;

/// The rules by which citations are entered. Runs inside the caller's transaction.
@Singleton
public class CitationWriting {

    private final Session session;
    private final SourceLookup sources;
    private final Citation.Queries citations;

    CitationWriting(Session session, SourceLookup sources, Citation.Queries citations) {
        this.session = session;
        this.sources = sources;
        this.citations = citations;
    }

    /// Puts these in the place of an article's citations, of which those stay that are among these too; what is wrong
    /// with them goes to the problems.
    public void replace(UUID article, @Nullable List<CitationDraft> drafts, InputPath at, ValidationErrors problems) {
        var given = drafts == null || !problems.size(at, drafts) ? List.<CitationDraft>of() : drafts;
        var sourceIds = links(given, at, problems);
        var wanted = new ArrayList<Citation>();
        for (int i = 0; i < given.size(); i++) {
            var draft = given.get(i);
            problems.url(at.then(i).then("url"), draft.url());
            var note = problems.optionalText(at.then(i).then("note"), draft.note(), 2000);
            if (!problems.any()) {
                wanted.add(citation(article, Objects.requireNonNull(sourceIds.get(i)), draft, note));
            }
        }
        if (!problems.any()) {
            new KeptRows<>(citations.of(article), Citation::says)
                    .replace(session, wanted, (citation, place) -> citation.position = place);
        }
    }

    private List<@Nullable UUID> links(List<CitationDraft> drafts, InputPath at, ValidationErrors problems) {
        var links = new ArrayList<@Nullable UUID>();
        for (int i = 0; i < drafts.size(); i++) {
            links.add(sources.link(
                    problems, at.then(i).then("sourceId"), drafts.get(i).sourceId()));
        }
        return links;
    }

    private static Citation citation(UUID article, UUID source, CitationDraft draft, @Nullable String note) {
        var citation = new Citation();
        citation.articleId = article;
        citation.sourceId = source;
        citation.kind = draft.kind() == null ? CitationKind.REPORT : draft.kind();
        citation.url = draft.url();
        citation.note = note;
        citation.accessedOn = draft.accessedOn();
        return citation;
    }
}

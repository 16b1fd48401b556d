package dev.verbatim.citation;

import dev.verbatim.graphql.error.InputPath;
import dev.verbatim.graphql.error.ValidationErrors;
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

    /// Puts these in the place of an article's citations; what is wrong with them goes to the problems.
    public void replace(UUID article, @Nullable List<CitationDraft> drafts, InputPath at, ValidationErrors problems) {
        citations.clear(article);
        if (drafts == null || !problems.size(at, drafts)) {
            return;
        }
        var sourceIds = links(drafts, at, problems);
        for (int i = 0; i < drafts.size(); i++) {
            var draft = drafts.get(i);
            problems.url(at.then(i).then("url"), draft.url());
            var note = problems.optionalText(at.then(i).then("note"), draft.note(), 2000);
            if (!problems.any()) {
                var citation = citation(article, i, Objects.requireNonNull(sourceIds.get(i)), draft);
                citation.note = note;
                session.persist(citation);
            }
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

    private static Citation citation(UUID article, int position, UUID source, CitationDraft draft) {
        var citation = new Citation();
        citation.articleId = article;
        citation.position = position;
        citation.sourceId = source;
        citation.kind = draft.kind() == null ? CitationKind.REPORT : draft.kind();
        citation.url = draft.url();
        citation.accessedOn = draft.accessedOn();
        return citation;
    }
}

package dev.verbatim.transfer.texts;

import dev.verbatim.graphql.error.MutationError;
import dev.verbatim.ingest.ArticleImport;
import dev.verbatim.ingest.ImportInput;
import dev.verbatim.ingest.ImportPayload;
import dev.verbatim.ingest.ImportProposal;
import dev.verbatim.ingest.ProposedPerson;
import dev.verbatim.ingest.ProposedSource;
import dev.verbatim.transfer.file.Input;
import dev.verbatim.transfer.file.Input.Form;
import dev.verbatim.transfer.texts.ImportOutcome.Already;
import dev.verbatim.transfer.texts.ImportOutcome.Made;
import dev.verbatim.transfer.texts.ImportOutcome.Refused;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The one place where texts become articles, by the rules of an import in the API.
@Singleton
class ImportingArticles implements Importing {

    private final ArticleImport articles;

    ImportingArticles(ArticleImport articles) {
        this.articles = articles;
    }

    @Override
    public ImportOutcome take(Input input) {
        var payload = articles.of(new ImportInput(
                content(input, Form.TEXT),
                content(input, Form.HTML),
                content(input, Form.NINJS),
                input.url(),
                input.language(),
                input.today()));
        if (payload.errors().isEmpty()) {
            return made(payload);
        }
        var first = payload.article();
        return first == null ? refused(payload.errors()) : new Already(first.getNodeId());
    }

    private static @Nullable String content(Input input, Form form) {
        return input.form() == form ? input.content() : null;
    }

    private static Made made(ImportPayload payload) {
        var proposal = Objects.requireNonNull(payload.proposal());
        var matches = Stream.concat(
                        proposal.people().stream().map(ProposedPerson::match),
                        proposal.sources().stream().map(ProposedSource::match))
                .filter(Objects::nonNull)
                .count();
        return new Made(
                Objects.requireNonNull(payload.article()).getNodeId(),
                proposal.quotes().size(),
                (int) proposal.people().stream()
                        .filter(person -> person.match() == null)
                        .count(),
                (int) proposal.sources().stream()
                        .filter(source -> source.match() == null)
                        .count(),
                (int) matches,
                doubtful(proposal),
                proposal.warnings());
    }

    private static List<String> doubtful(ImportProposal proposal) {
        return Stream.concat(
                        proposal.people().stream()
                                .filter(person -> !person.candidates().isEmpty())
                                .map(ProposedPerson::name),
                        proposal.sources().stream()
                                .filter(source -> !source.candidates().isEmpty())
                                .map(ProposedSource::name))
                .toList();
    }

    private static ImportOutcome refused(List<MutationError> errors) {
        return new Refused(errors.getFirst().code().name(), MutationError.told(errors));
    }
}

package dev.verbatim.quote.provenance;

import dev.verbatim.article.Article;
import dev.verbatim.article.Correction;
import dev.verbatim.article.CorrectionKind;
import dev.verbatim.content.Basis;
import dev.verbatim.content.DatePrecision;
import dev.verbatim.content.PrintedDate;
import dev.verbatim.content.Subject;
import dev.verbatim.person.Person;
import dev.verbatim.quote.Quote;
import dev.verbatim.source.NewsSource;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The way of one quote, told in steps.
///
/// What the quote itself records of its speaker goes before what the quotes that it repeats record.
///
/// @param links the quote first, then the one that it repeats, and so on to the first report
record ProvenanceTrail(List<Link> links, List<Correction> corrections) {

    /// A quote with all that its steps name.
    record Link(
            Quote quote,
            Article article,
            @Nullable NewsSource publication,
            @Nullable Person person,
            @Nullable NewsSource source,
            @Nullable NewsSource addressee) {

        @Nullable
        Subject speaker() {
            return person != null ? person : source;
        }

        @Nullable
        String name() {
            return person != null ? person.name : source != null ? source.name : quote.speakerAsPrinted;
        }
    }

    List<ProvenanceStep> steps() {
        var steps = new ArrayList<ProvenanceStep>();
        steps.add(said());
        first(link -> link.addressee).ifPresent(addressee -> steps.add(told(addressee)));
        for (var link : links.reversed()) {
            steps.add(published(link, link == links.getLast()));
        }
        corrections.forEach(correction -> steps.add(corrected(correction)));
        missing(steps).ifPresent(kind -> steps.add(step(kind, null, sentenceOf(kind))));
        return steps;
    }

    private ProvenanceStep said() {
        var act =
                switch (links.getFirst().quote.act) {
                    case DECLINED_TO_COMMENT -> " declined to comment.";
                    case DID_NOT_DENY -> " did not deny it.";
                    case SAID, CLAIMED, CONFIRMED, DENIED, WARNED, PROMISED, ASKED, ESTIMATED -> " said it.";
                };
        var role = mouth().quote.roleAsPrinted;
        var who = speakerName() + (role == null || role.isBlank() ? "" : ", " + role + ",");
        return new ProvenanceStep(
                ProvenanceKind.SAID,
                mouth().speaker(),
                null,
                null,
                first(link -> link.quote.saidOn).orElse(null),
                who + act);
    }

    private ProvenanceStep told(NewsSource addressee) {
        return new ProvenanceStep(
                ProvenanceKind.TOLD,
                mouth().speaker(),
                addressee,
                null,
                null,
                speakerName() + " told " + addressee.name + ".");
    }

    private static ProvenanceStep published(Link link, boolean first) {
        var title = "“" + link.article.headline + "”";
        var text = link.publication == null
                ? "It was " + (first ? "first reported" : "repeated") + " in " + title + "."
                : link.publication.name + (first ? " first reported" : " repeated") + " it in " + title + ".";
        return new ProvenanceStep(
                first ? ProvenanceKind.REPORTED : ProvenanceKind.REPEATED,
                link.publication,
                null,
                link.article,
                link.article.publishedAt == null ? null : day(link.article.publishedAt),
                text);
    }

    private ProvenanceStep corrected(Correction correction) {
        boolean retracted = correction.kind == CorrectionKind.RETRACTION;
        return step(
                retracted ? ProvenanceKind.WITHDRAWN : ProvenanceKind.CORRECTED,
                day(correction.at),
                (retracted ? "It was withdrawn: " : "It was corrected: ") + correction.text);
    }

    /// What the standing tells but no correction does.
    private Optional<ProvenanceKind> missing(List<ProvenanceStep> steps) {
        var kind =
                switch (links.getFirst().quote.standing) {
                    case STANDS, DISPUTED -> null;
                    case CORRECTED -> ProvenanceKind.CORRECTED;
                    case WITHDRAWN -> ProvenanceKind.WITHDRAWN;
                };
        return Optional.ofNullable(kind).filter(it -> steps.stream().noneMatch(step -> step.kind() == it));
    }

    private static String sentenceOf(ProvenanceKind kind) {
        return kind == ProvenanceKind.CORRECTED ? "It was corrected." : "It was withdrawn.";
    }

    private ProvenanceStep step(ProvenanceKind kind, @Nullable PrintedDate at, String text) {
        var here = links.getFirst();
        return new ProvenanceStep(kind, here.publication, null, here.article, at, text);
    }

    private Link mouth() {
        return links.stream().filter(link -> link.name() != null).findFirst().orElse(links.getFirst());
    }

    private String speakerName() {
        var name = mouth().name();
        if (name == null || name.isBlank()) {
            return "Somebody whom the text does not name";
        }
        int end = name.offsetByCodePoints(0, 1);
        return name.substring(0, end).toUpperCase(Locale.ROOT) + name.substring(end);
    }

    private <T> Optional<T> first(Function<Link, @Nullable T> part) {
        return links.stream()
                .flatMap(link -> Optional.ofNullable(part.apply(link)).stream())
                .findFirst();
    }

    private static PrintedDate day(Instant at) {
        return new PrintedDate(null, at.atZone(ZoneOffset.UTC).toLocalDate(), DatePrecision.DAY, Basis.STATED);
    }
}

package dev.verbatim.ingest;

import dev.verbatim.attribution.ReadText;
import dev.verbatim.attribution.Reader;
import dev.verbatim.attribution.token.NewsText;
import dev.verbatim.content.Span;
import dev.verbatim.extraction.PageReading;
import dev.verbatim.extraction.page.NewsPage;
import dev.verbatim.extraction.page.UnreadablePage;
import dev.verbatim.graphql.error.InputPath;
import dev.verbatim.graphql.error.MutationError.Code;
import dev.verbatim.graphql.error.ValidationErrors;
import dev.verbatim.text.LanguageTag;
import dev.verbatim.text.StoredText;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

/// A text that was read: the page that it is, and who says what in it. Nothing of this needs the database.
record ParsedSubmission(NewsPage page, ReadText reading) {

    /// @throws dev.verbatim.graphql.error.InputError with the field that cannot be read, and why
    static ParsedSubmission of(ImportInput input) {
        return of(page(input), input);
    }

    /// @param page that of the input
    static ParsedSubmission of(NewsPage page, ImportInput input) {
        return new ParsedSubmission(
                page, Reader.read(new NewsText(page.text(), read(page), page.language(), input.today())));
    }

    /// The page alone, which takes a small part of the time.
    ///
    /// @throws dev.verbatim.graphql.error.InputError with the field that cannot be read, and why
    static NewsPage page(ImportInput input) {
        check(input);
        try {
            return takenApart(input);
        } catch (UnreadablePage e) {
            var problems = new ValidationErrors();
            problems.add(
                    Code.INVALID,
                    InputPath.INPUT.then(e.field().name().toLowerCase(Locale.ROOT)),
                    String.valueOf(e.getMessage()));
            throw problems.refusal();
        }
    }

    /// Headlines quote too.
    private static List<Span> read(NewsPage page) {
        var body = page.paragraphs();
        var headline = page.headline();
        int start = headline == null ? -1 : page.text().indexOf(headline);
        if (headline == null
                || start < 0
                || !body.isEmpty()
                        && start + headline.length() > body.getFirst().start()) {
            return body;
        }
        return Stream.concat(Stream.of(new Span(start, start + headline.length())), body.stream())
                .toList();
    }

    /// What a headline quotes stands in the body too, or should.
    boolean isInHeadline(Span span) {
        return page.headline() != null
                && span.end() <= page.paragraphs().getFirst().start();
    }

    private static NewsPage takenApart(ImportInput input) {
        var language = input.language() == null
                ? null
                : LanguageTag.canonical(input.language()).orElseThrow();
        if (input.text() != null) {
            return PageReading.ofText(StoredText.of(input.text()), language);
        }
        if (input.html() != null) {
            return PageReading.ofHtml(StoredText.of(input.html()), input.url(), language);
        }
        return PageReading.ofNinjs(StoredText.of(Objects.requireNonNull(input.ninjs())), input.url(), language);
    }

    private static void check(ImportInput input) {
        var problems = new ValidationErrors();
        var given = Stream.of(input.text(), input.html(), input.ninjs())
                .filter(Objects::nonNull)
                .count();
        if (given != 1) {
            problems.invalid(InputPath.INPUT, "Give exactly one of text, html, ninjs.");
        }
        problems.url(InputPath.INPUT.then("url"), input.url());
        if (input.language() != null) {
            problems.language(InputPath.INPUT.then("language"), input.language());
        }
        problems.check();
    }
}

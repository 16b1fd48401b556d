package dev.verbatim.http;

import dev.verbatim.coding.Negotiation;
import dev.verbatim.coding.Preference;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The media types of answers, as GraphQL over HTTP names them. With the first, the status tells whether the
/// operation was executed; with the second, which older clients ask for, a well-formed request gets a 200.
enum Media {
    RESPONSE("application/graphql-response+json"),
    JSON("application/json");

    private static final String CHARSET = "charset";
    private static final String UTF_8 = "utf-8";
    /// As specific as `application/*`.
    private static final int TYPE_RANGE = 2;

    private static final Negotiation<Optional<Media>> ACCEPTED = new Negotiation<>(HttpHeaders.ACCEPT, Media::best);
    private static final Negotiation<Boolean> PREFERS_PAGE = new Negotiation<>(HttpHeaders.ACCEPT, Media::preferPage);
    private static final Negotiation<Boolean> SENT_JSON = new Negotiation<>(HttpHeaders.CONTENT_TYPE, Media::areJson);

    final String contentType;
    private final String type;

    Media(String type) {
        this.type = type;
        this.contentType = type + "; charset=utf-8";
    }

    /// What the client likes best by its `Accept` header: of the ranges that a type lies in the most specific
    /// says how much (RFC 9110, section 12.5.1). Of equals the one that is named, the first of ours before
    /// the other. JSON where nothing or anything is asked for; null where neither is accepted.
    static @Nullable Media accepted(MultiMap headers) {
        return ACCEPTED.of(headers).orElse(null);
    }

    private static Optional<Media> best(List<Preference> ranges) {
        if (ranges.isEmpty()) {
            return Optional.of(JSON);
        }
        double response = RESPONSE.weight(ranges);
        double json = JSON.weight(ranges);
        if (response <= 0 && json <= 0) {
            return Optional.empty();
        }
        boolean named = ranges.stream().anyMatch(range -> RESPONSE.specificity(range) > TYPE_RANGE);
        return Optional.of(response > json || response == json && named ? RESPONSE : JSON);
    }

    private double weight(List<Preference> ranges) {
        return ranges.stream()
                .filter(range -> range.weight() >= 0 && specificity(range) > 0)
                .max(Comparator.<Preference>comparingInt(this::specificity).thenComparingDouble(Preference::weight))
                .map(Preference::weight)
                .orElse(0.0);
    }

    /// How exactly a range describes this type; 0 where it describes others.
    private int specificity(Preference range) {
        if (range.value().equals(type)) {
            return switch (range.parameters().getOrDefault(CHARSET, "")) {
                case "" -> range.parameters().isEmpty() || range.weight() > 0 ? TYPE_RANGE + 1 : 0;
                case UTF_8 -> TYPE_RANGE + 2;
                default -> 0;
            };
        }
        return range.value().equals("application/*")
                ? TYPE_RANGE
                : range.value().equals("*/*") ? 1 : 0;
    }

    /// Whether a browser asks, which wants a page to show rather than any of these.
    static boolean prefersPage(MultiMap headers) {
        return PREFERS_PAGE.of(headers);
    }

    private static boolean preferPage(List<Preference> ranges) {
        double page = ranges.stream()
                .filter(range -> range.value().equals("text/html"))
                .mapToDouble(Preference::weight)
                .max()
                .orElse(0);
        return page > RESPONSE.weight(ranges) && page > JSON.weight(ranges);
    }

    /// Whether a body of this type is JSON in UTF-8. Two types at once are none.
    static boolean isJson(MultiMap headers) {
        return SENT_JSON.of(headers);
    }

    private static boolean areJson(List<Preference> types) {
        return types.size() == 1
                && types.getFirst().value().equals(JSON.type)
                && types.getFirst().parameters().getOrDefault(CHARSET, UTF_8).equals(UTF_8);
    }
}

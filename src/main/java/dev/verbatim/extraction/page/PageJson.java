package dev.verbatim.extraction.page;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import dev.verbatim.extraction.page.UnreadablePage.Field;
import dev.verbatim.extraction.page.UnreadablePage.Reason;

/// JSON of others, read strictly and within limits: one value, no name twice, not too deep, not too many
/// values.
public final class PageJson {

    private static final int DEEPEST = 64;
    /// A value of few characters takes fifty bytes or more of memory.
    private static final long MOST_TOKENS = 300_000;

    private static final ObjectReader JSON = new ObjectMapper(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .maxTokenCount(MOST_TOKENS)
                            .maxStringLength(PageLimits.LONGEST_NINJS)
                            .maxDocumentLength(PageLimits.LONGEST_NINJS)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .readerFor(JsonNode.class);

    private PageJson() {}

    public static JsonNode read(String json, Field field) {
        try {
            return JSON.readTree(json);
        } catch (StreamConstraintsException e) {
            boolean isDeep = e.getOriginalMessage().contains("nesting depth");
            throw new UnreadablePage(
                    isDeep ? Reason.TOO_DEEP : Reason.TOO_COMPLEX,
                    field,
                    isDeep
                            ? "The JSON is nested deeper than " + DEEPEST + "."
                            : "The JSON has more than " + MOST_TOKENS + " values and names, or a number is too long.");
        } catch (JsonProcessingException e) {
            var at = e.getLocation();
            var place = at == null ? "" : " at line " + at.getLineNr() + ", column " + at.getColumnNr();
            throw new UnreadablePage(Reason.MALFORMED, field, "Is not JSON" + place + ".");
        }
    }
}

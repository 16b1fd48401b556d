package dev.verbatim.transfer.file;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A text that is to become an article.
///
/// @param url where it stands on the web
/// @param language BCP 47; told from the text if absent
/// @param today the day from which "yesterday" counts
public record Input(
        Form form,
        String content,
        @Nullable String url,
        @Nullable String language,
        @Nullable LocalDate today) {

    /// In which form the text is given.
    public enum Form {
        TEXT,
        HTML,
        NINJS
    }

    public static Input of(Form form, String content) {
        return new Input(form, content, null, null, null);
    }
}

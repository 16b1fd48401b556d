package dev.verbatim.cache;

import dev.verbatim.coding.AnswerBody;
import dev.verbatim.content.ReadSet;
import java.util.HashSet;
import java.util.Set;

/// An answer that can be given again. Two are the same only if they are one.
public final class CachedAnswer {

    /// Stands among the tags of answers that any change may touch.
    static final Object EVERYTHING = "*";

    private static final int BYTES_PER_TAG = 120;

    private final CacheKey key;
    private final AnswerBody body;
    private final Set<Object> tags;

    CachedAnswer(CacheKey key, AnswerBody body, ReadSet read) {
        this.key = key;
        this.body = body;
        this.tags = tags(read);
    }

    private static Set<Object> tags(ReadSet read) {
        if (read.isEverywhere()) {
            return Set.of(EVERYTHING);
        }
        var tags = new HashSet<Object>(read.ids());
        tags.addAll(read.tables());
        return tags;
    }

    CacheKey key() {
        return key;
    }

    public AnswerBody body() {
        return body;
    }

    /// What it depends on: ids of rows and of what is absent, names of tables, or [#EVERYTHING].
    public Set<Object> tags() {
        return tags;
    }

    int weight() {
        return key.weight() + body.size() + BYTES_PER_TAG * (tags.size() + 2);
    }
}

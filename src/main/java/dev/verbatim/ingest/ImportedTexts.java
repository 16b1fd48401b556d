package dev.verbatim.ingest;

import dev.verbatim.article.Article;
import dev.verbatim.content.Content;
import dev.verbatim.extraction.page.NewsPage;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/// Remembers which texts have come in, by the words of their headlines and bodies: spaces and the pages around them
/// may differ. A text is forgotten with its article.
@Singleton
class ImportedTexts {

    /// Of PostgreSQL's advisory locks; any number that nobody else takes.
    private static final long TURN = 0x696d706f7274L;

    private final Session session;

    ImportedTexts(Session session) {
        this.session = session;
    }

    static byte[] digest(NewsPage page) {
        var words = Stream.concat(
                        Stream.ofNullable(page.headline()),
                        page.paragraphs().stream().map(paragraph -> paragraph.of(page.text())))
                .flatMap(text -> Arrays.stream(text.strip().split("\\s+")))
                .collect(Collectors.joining(" "));
        try {
            return MessageDigest.getInstance("SHA-256").digest(words.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Until the transaction ends, nobody else imports anything: two texts that name the same new person must not both
    /// enter them, nor the same text come in twice.
    void takeTurn() {
        session.createNativeQuery("select cast(pg_advisory_xact_lock(:key) as text)", String.class)
                .setParameter("key", TURN)
                .getSingleResultOrNull();
    }

    /// The article that this text became; null where it comes in for the first time.
    @Nullable
    Article known(byte[] digest) {
        return session.createNativeQuery("select article_id from desk.imported_text where digest = :digest", UUID.class)
                .setParameter("digest", digest)
                .uniqueResultOptional()
                .map(id -> session.find(Article.class, id))
                .orElse(null);
    }

    void remember(byte[] digest, Article article) {
        session.createNativeMutationQuery(
                        "insert into desk.imported_text (digest, article_id, imported_at) values (:digest, :article, :at)")
                .setParameter("digest", digest)
                .setParameter("article", article.id)
                .setParameter("at", Content.now())
                .executeUpdate();
    }
}

package dev.verbatim.article.body;

import dev.verbatim.graphql.loading.IdParameter;
import dev.verbatim.image.Image;
import dev.verbatim.rowmapping.Budget;
import dev.verbatim.rowmapping.Read;
import dev.verbatim.rowmapping.Select;
import java.util.AbstractList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/// The body of an article that a request reads, parsed at most once, however many fields and aliases ask for it. The
/// request pays for that by its length.
public final class StoredBody {

    /// Bodies of one request that come without further ado; in bytes.
    private static final long FEW = 500_000;

    public final String markdown;
    private @Nullable Body parsed;

    private StoredBody(String markdown) {
        this.markdown = markdown;
    }

    /// Those of articles. The database says how long they are before it hands over many, since they may be more than
    /// the request may read; one alone it hands over as it is.
    public static Read<Map<UUID, StoredBody>> of(Session session, Set<UUID> articles) {
        if (articles.size() == 1) {
            return read(session, articles, Long.MAX_VALUE).map(all -> all.bodies);
        }
        return read(session, articles, FEW).then(few -> {
            if (few.size <= FEW) {
                return Read.of(few.bodies);
            }
            Budget.current().announce(few.size);
            return read(session, articles, few.size).map(all -> all.bodies);
        });
    }

    private static final class Stored {

        private final Map<UUID, StoredBody> bodies = new HashMap<>();
        private long size;
    }

    /// @param most bytes of all together, else none is read
    private static Read<Stored> read(Session session, Set<UUID> articles, long most) {
        var keys = new IdParameter("ids", articles);
        return keys.into(new Select(session, """
                        select id, case when all_of_them <= :most then body end, all_of_them from (
                          select id, body, sum(octet_length(body)) over () as all_of_them from article where %s) b""".formatted(keys.in("id"))))
                .with("most", most)
                .upTo(articles.size(), true)
                .into(new Stored(), (stored, row) -> {
                    var id = row.uuid();
                    var body = row.optionalText();
                    if (body != null) {
                        stored.bodies.put(id, new StoredBody(body));
                    }
                    stored.size = row.count();
                });
    }

    public Body parsed() {
        if (parsed == null) {
            Budget.current().work(markdown.length());
            parsed = Body.of(markdown);
        }
        return parsed;
    }

    /// The blocks, each made when it is looked at: there may be many, and the request may end before.
    ///
    /// @param pictures of the article
    public List<Block> blocks(List<Image> pictures) {
        var byUrl = pictures.stream()
                .collect(Collectors.toMap(image -> image.url, Function.identity(), (first, _) -> first));
        var blocks = parsed().blocks();
        return new AbstractList<>() {
            @Override
            public Block get(int index) {
                var block = blocks.get(index);
                var url = block.traits().imageUrl();
                return new Block(block, url == null ? null : byUrl.get(url));
            }

            @Override
            public int size() {
                return blocks.size();
            }
        };
    }
}

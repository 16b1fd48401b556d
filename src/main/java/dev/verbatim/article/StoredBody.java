package dev.verbatim.article;

import dev.verbatim.graphql.Keys;
import dev.verbatim.image.Image;
import dev.verbatim.rows.Budget;
import dev.verbatim.rows.Select;
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
final class StoredBody {

    final String markdown;
    private @Nullable Body parsed;

    private StoredBody(String markdown) {
        this.markdown = markdown;
    }

    /// Those of articles. The database says how long they are before it hands them over: more than the request may
    /// read is not sent.
    static Map<UUID, StoredBody> of(Session session, Set<UUID> articles) {
        var bodies = new HashMap<UUID, StoredBody>();
        var keys = new Keys("ids", articles);
        var budget = Budget.current();
        keys.into(new Select(session, """
                        select id, case when all_of_them <= :most then body end, all_of_them from (
                          select id, body, sum(octet_length(body)) over () as all_of_them from article where %s) b""".formatted(keys.in("id"))))
                .with("most", budget.textLeft())
                .alone()
                .upTo(articles.size())
                .forEach(row -> {
                    var id = row.uuid();
                    var body = row.optionalText();
                    if (body == null) {
                        budget.text(row.count());
                    } else {
                        bodies.put(id, new StoredBody(body));
                    }
                });
        return bodies;
    }

    Body parsed() {
        if (parsed == null) {
            Budget.current().work(markdown.length());
            parsed = Body.of(markdown);
        }
        return parsed;
    }

    /// The blocks, each made when it is looked at: there may be many, and the request may end before.
    ///
    /// @param pictures of the article
    List<Block> blocks(List<Image> pictures) {
        var byUrl = pictures.stream()
                .collect(Collectors.toMap(image -> image.url, Function.identity(), (first, _) -> first));
        var blocks = parsed().blocks();
        return new AbstractList<>() {
            @Override
            public Block get(int index) {
                var block = blocks.get(index);
                var url = block.imageUrl();
                return new Block(block, url == null ? null : byUrl.get(url));
            }

            @Override
            public int size() {
                return blocks.size();
            }
        };
    }
}

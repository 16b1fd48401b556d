package dev.verbatim.article.body;

import dev.verbatim.image.Image;
import io.smallrye.graphql.api.Nullable;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/// A part of a body, such as a paragraph; quotes are anchored in these. What nobody asks for is not worked
/// out.
@Description("A part of a body, such as a paragraph; quotes are anchored in these.")
public final class Block {

    private final Body.Block block;
    private final @Nullable Image image;

    Block(Body.Block block, @Nullable Image image) {
        this.block = block;
        this.image = image;
    }

    @NonNull
    @Description("Its place in the body, from 0.")
    public int getIndex() {
        return block.index();
    }

    @NonNull
    public BlockKind getKind() {
        return block.kind();
    }

    @NonNull
    @Description("The words alone; offsets of anchors count its UTF-16 code units.")
    public String getText() {
        return block.text();
    }

    @NonNull
    @Description("Sanitised.")
    public String getHtml() {
        return block.html();
    }

    @Description("Of headings: 1 to 6.")
    public @Nullable Integer getLevel() {
        return block.traits().level();
    }

    @Description("Of image blocks: the image on record with the same URL.")
    public @Nullable Image getImage() {
        return image;
    }

    @Description("Of embeds: the address that stands alone on its line. Nothing is fetched from there.")
    public @Nullable String getUrl() {
        return block.traits().url();
    }

    @Description("Of embeds: whose it is, such as YouTube; null where the address is of none that we know.")
    public @Nullable String getProvider() {
        return block.traits().provider();
    }

    @Description("Of code: its language, as its editor named it.")
    public @Nullable String getLanguage() {
        return block.traits().language();
    }
}

package dev.verbatim.article;

import dev.verbatim.image.Image;
import io.smallrye.graphql.api.Nullable;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/// A part of a body, such as a paragraph; quotes are anchored in these.
@Description("A part of a body, such as a paragraph; quotes are anchored in these.")
public record Block(
        @NonNull @Description("Its place in the body, from 0.")
        int index,

        @NonNull BlockKind kind,

        @NonNull @Description("The words alone; offsets of anchors count its UTF-16 code units.")
        String text,

        @NonNull @Description("Sanitised.") String html,

        @Nullable @Description("Of headings: 1 to 6.") Integer level,

        @Nullable @Description("Of image blocks: the image on record with the same URL.")
        Image image) {}

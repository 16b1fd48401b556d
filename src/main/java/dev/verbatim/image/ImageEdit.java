package dev.verbatim.image;

import dev.verbatim.content.PrintedDate;
import io.smallrye.graphql.api.Nullable;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/// A change of a picture, as editors enter it.
@Input("UpdateImageInput")
@Description(
        "A change of a picture: absent fields stay, a null clears, lists replace the whole list. The bounds are those "
                + "of ImageInput.")
public record ImageEdit(
        @Nullable @Description("An http or https URL; not null.")
        String url,

        @Nullable String alt,
        @Nullable String caption,
        @Nullable String credit,
        @Nullable @Id String photographerId,
        @Nullable @Id String agencyId,
        @Nullable PrintedDate.Draft takenOn,
        @Nullable String place,
        @Nullable @Id List<@NonNull String> depicts,
        @Nullable Integer width,
        @Nullable Integer height) {}

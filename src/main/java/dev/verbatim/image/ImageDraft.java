package dev.verbatim.image;

import dev.verbatim.content.PrintedDate;
import io.smallrye.graphql.api.Nullable;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/// A picture, as editors enter it.
@Input("ImageInput")
@Description(
        "A picture: one on record by its id, as it stands there, or a new one by its url. The other fields are for new ones; "
                + "together with an id they are INVALID. The url of a picture on record stands for that one where nothing else "
                + "is given, or what is on record; where the article shows it already, anything else is INVALID. Pictures on "
                + "record are changed by updateImage alone.")
public record ImageDraft(
        @Nullable @Id @Description("Of a picture on record, to attach it; createImage takes none.")
        String id,

        @Nullable @Description("Where the picture itself is: an http or https URL. Needed without an id.")
        String url,

        @Nullable @Description("What it shows, for those who cannot see it; at most 2,000 characters.")
        String alt,

        @Nullable @Description("At most 2,000 characters.") String caption,

        @Nullable @Description("As printed, at most 500 characters.")
        String credit,

        @Nullable @Id @Description("The person who took it.")
        String photographerId,

        @Nullable @Id @Description("The source that it comes from.")
        String agencyId,

        @Nullable @Description("The picture's own date; it is not the article's.")
        PrintedDate.Draft takenOn,

        @Nullable @Description("Where it was taken, at most 500 characters.")
        String place,

        @Nullable @Id @Description("The people in it, in their order; at most 100.")
        List<@NonNull String> depicts,

        @Nullable @Description("In pixels, at least 1.") Integer width,

        @Nullable @Description("In pixels, at least 1.") Integer height) {

    ImageEdit edit() {
        return new ImageEdit(
                url, alt, caption, credit, photographerId, agencyId, takenOn, place, depicts, width, height);
    }
}

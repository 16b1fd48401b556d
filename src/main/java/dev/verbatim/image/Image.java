package dev.verbatim.image;

import dev.verbatim.content.AlwaysFetched;
import dev.verbatim.content.Content;
import dev.verbatim.content.LinkTo;
import dev.verbatim.content.Node;
import dev.verbatim.content.Ordering;
import dev.verbatim.content.PrintedDate;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/// A picture with its caption and credit.
@Entity
@Table(name = "image")
@Type("Image")
@Description("A picture with its caption and credit.")
public class Image extends Content implements Node {

    public static final String TYPE = "image";

    @NonNull
    @Description("Where the picture itself is.")
    @AlwaysFetched
    public String url;

    @Nullable
    @Description("What it shows, for those who cannot see it.")
    public String alt;

    @Nullable
    @Description("At most 2,000 characters.")
    public String caption;

    @Nullable
    @Description("As printed, e.g. Reuters/Kevin Lamarque.")
    public String credit;

    @Ignore
    @Nullable
    @LinkTo("person")
    public UUID photographerId;

    @Ignore
    @Nullable
    @LinkTo("source")
    public UUID agencyId;

    @Embedded
    @Nullable
    @AttributeOverride(name = "asPrinted", column = @Column(name = "taken_as_printed"))
    @AttributeOverride(name = "date", column = @Column(name = "taken_date"))
    @AttributeOverride(name = "precision", column = @Column(name = "taken_precision"))
    @AttributeOverride(name = "basis", column = @Column(name = "taken_basis"))
    @Description("The picture's own date; it is not the article's.")
    public PrintedDate takenOn;

    @Nullable
    @Description("Where it was taken.")
    public String place;

    @Nullable
    @Description("In pixels.")
    public Integer width;

    @Nullable
    @Description("In pixels.")
    public Integer height;

    /// When it was entered: what lists are ordered by. The column is [Content]'s.
    @Ignore
    @Column(name = "createdAt", insertable = false, updatable = false)
    @Ordering
    public Instant enteredAt = createdAt;

    @Override
    public String typeName() {
        return TYPE;
    }
}

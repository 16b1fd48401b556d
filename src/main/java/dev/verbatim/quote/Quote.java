package dev.verbatim.quote;

import dev.verbatim.content.Content;
import dev.verbatim.content.LinkTo;
import dev.verbatim.content.Node;
import dev.verbatim.content.Ordering;
import dev.verbatim.content.PrintedDate;
import dev.verbatim.quote.anchor.Anchor;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.hibernate.annotations.OptimisticLock;
import org.jspecify.annotations.Nullable;

/// Somebody's words, or what a text says that somebody said, with everything that is known of where they come
/// from.
@Entity
@Table(name = "quote")
@Type("Quote")
@Description(
        "Somebody's words, or what a text says that somebody said, with everything that is known of where they come from.")
public class Quote extends Content implements Node {

    public static final String TYPE = "quote";

    @NonNull
    @Description("The words, without quotation marks; at most 5,000 characters.")
    public String text;

    @NonNull
    @Enumerated(EnumType.STRING)
    public QuoteKind kind;

    @Ignore
    @LinkTo("article")
    public UUID articleId;

    /// Its place among the quotes of its article, from 0. Moving past others is no change of its own: the version
    /// stays.
    @Ignore
    @OptimisticLock(excluded = true)
    @Ordering
    public int position;

    @Ignore
    @Nullable
    public Integer anchorBlock;

    @Ignore
    @Nullable
    public Integer anchorStart;

    @Ignore
    @Nullable
    public Integer anchorEnd;

    @Ignore
    @Nullable
    @LinkTo("person")
    public UUID speakerPersonId;

    @Ignore
    @Nullable
    @LinkTo("source")
    public UUID speakerSourceId;

    @Nullable
    @Description("As the text names them, e.g. one U.S. official.")
    public String speakerAsPrinted;

    @Nullable
    @Description("e.g. U.S. State Department spokesman.")
    public String roleAsPrinted;

    @Ignore
    @Nullable
    @LinkTo("affiliation")
    public UUID affiliationId;

    @Nullable
    @Description("The verb or phrase that attributes it, e.g. told, claimed, according to.")
    public String cue;

    @NonNull
    @Enumerated(EnumType.STRING)
    public SpeechAct act;

    @Ignore
    @Nullable
    @LinkTo("source")
    public UUID addresseeId;

    @Nullable
    @Enumerated(EnumType.STRING)
    public QuoteMedium medium;

    @Embedded
    @Nullable
    @AttributeOverride(name = "asPrinted", column = @Column(name = "said_as_printed"))
    @AttributeOverride(name = "date", column = @Column(name = "said_date"))
    @AttributeOverride(name = "precision", column = @Column(name = "said_precision"))
    @AttributeOverride(name = "basis", column = @Column(name = "said_basis"))
    @Description("When it was said, as the text gives it.")
    public PrintedDate saidOn;

    @NonNull
    @Enumerated(EnumType.STRING)
    public RecordStatus record;

    @NonNull
    @Enumerated(EnumType.STRING)
    public QuoteStanding standing = QuoteStanding.STANDS;

    @Ignore
    @Nullable
    @LinkTo("quote")
    public UUID originId;

    @Ignore
    @Enumerated(EnumType.STRING)
    public AttributionMethod attributionMethod = AttributionMethod.EDITOR;

    @Ignore
    @Nullable
    public String attributionRule;

    @Ignore
    public double attributionConfidence = 1;

    @Ignore
    @Nullable
    public Instant reviewedAt;

    /// Its article's, repeated here so that lists of quotes need no join.
    @Ignore
    @Nullable
    public Instant publishedAt;

    /// Its article's, repeated here so that lists of quotes need no join.
    @Ignore
    @Ordering
    public Instant datedAt = createdAt;

    @Nullable
    Anchor anchor() {
        return anchorBlock == null ? null : new Anchor(anchorBlock, anchorStart, anchorEnd);
    }

    void anchor(@Nullable Anchor anchor) {
        anchorBlock = anchor == null ? null : anchor.block();
        anchorStart = anchor == null ? null : anchor.start();
        anchorEnd = anchor == null ? null : anchor.end();
    }

    @Override
    public String typeName() {
        return TYPE;
    }
}

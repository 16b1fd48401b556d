package dev.verbatim.content;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;

/// Anything with an identity, in Relay's sense.
@Description("Anything with an identity. Ids follow the TypeID specification: article_…, person_…, quote_…, source_…, "
        + "topic_…, image_…, affiliation_…, citation_…, correction_….")
public interface Node {

    @Id
    @NonNull
    @Name("id")
    @Description("Globally unique and stable; a TypeID.")
    String getNodeId();
}

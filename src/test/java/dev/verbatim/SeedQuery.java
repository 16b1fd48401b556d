package dev.verbatim;

/// All that the [SeedPage] says, asked for at once.
final class SeedQuery {

    static final String EVERYTHING = """
            query($article: ID!, $nodes: [ID!]!) {
              article(id: $article) {
                headline standfirst language body canonicalUrl state publishedAt wordCount
                blocks { index text }
                rights { holder notice licence usageTerms }
                disclosures { kind text url }
                publication { id }
                section { id }
                topics { id }
                bylines { person { id } role creditedAs position }
                leadImage {
                  url alt caption credit place width height photographer { id } agency { id } depicts { id }
                  takenOn { asPrinted date precision basis }
                }
                mentions { nodes { asPrinted roleAsPrinted count subject { ...subject } } }
                quotes {
                  nodes {
                    text kind speakerAsPrinted roleAsPrinted cue act medium record standing
                    anchor { block start end }
                    speaker { ... on Person { id } ... on Source { id } }
                    affiliation { id }
                    addressee { id }
                    saidOn { asPrinted date precision basis }
                    about { ...subject }
                    provenance { kind text by { ...subject } to { ...subject } article { id } }
                  }
                }
                sources {
                  edges {
                    node { name }
                    uses
                    citation { source { id } kind url note accessedOn }
                  }
                }
              }
              nodes(ids: $nodes) {
                id
                ... on Person {
                  name description aliases sameAs
                  affiliations { title organisation { id } since until }
                  contacts { channel value public }
                }
                ... on Source { kind name description url aliases sameAs anonymityReason parent { id } }
                ... on Topic { name topicKind: kind description parent { id } }
              }
            }
            fragment subject on Subject { ... on Person { id } ... on Source { id } ... on Topic { id } }
            """;

    private SeedQuery() {}
}

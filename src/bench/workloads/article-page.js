/** What a reader's app asks for to show one article. */
export default {
  name: 'article page',
  key: 'article-page',
  of: 'articles',
  verbatim: {
    query: `query ($slug: String!) { article(slug: $slug) {
      headline standfirst body publishedAt
      bylines { creditedAs role person { name slug } }
      leadImage { url alt caption credit width height agency { name } photographer { name } }
      quotes(first: 10) { nodes {
        text kind act
        speaker { ... on Person { name slug } ... on Source { name slug } }
        affiliation { title organisation { name } }
        addressee { name }
      } }
      sources { edges { uses node { name kind } } }
    } }`,
    variables: (n) => ({ slug: `article-${n}` }),
  },
  postgraphile: {
    query: `query ($slug: String!) { articleBySlug(slug: $slug) {
      headline standfirst body publishedAt
      bylinesByArticleId(orderBy: POSITION_ASC) { nodes { creditedAs role personByPersonId { name slug } } }
      articleImagesByArticleId(first: 1, orderBy: POSITION_ASC) { nodes { imageByImageId {
        url alt caption credit width height sourceByAgencyId { name } personByPhotographerId { name }
      } } }
      quotesByArticleId(first: 10, orderBy: POSITION_ASC) { nodes {
        text kind act
        personBySpeakerPersonId { name slug }
        sourceBySpeakerSourceId { name slug }
        affiliationByAffiliationId { title sourceByOrganisationId { name } }
        sourceByAddresseeId { name }
      } }
      articleSourcesByArticleId { nodes { use sourceBySourceId { name kind } } }
    } }`,
    variables: (n) => ({ slug: `article-${n}` }),
  },
  sql: `
    SELECT json_build_object('article', json_build_object(
      'headline', a.headline, 'standfirst', a.standfirst, 'body', a.body, 'publishedAt', a.published_at,
      'bylines', (
        SELECT json_agg(json_build_object('creditedAs', b.credited_as, 'role', b.role,
            'person', json_build_object('name', p.name, 'slug', p.slug)) ORDER BY b.position)
        FROM live.byline b JOIN live.person p ON p.id = b.person_id WHERE b.article_id = a.id),
      'leadImage', (
        SELECT json_build_object('url', i.url, 'alt', i.alt, 'caption', i.caption, 'credit', i.credit,
            'width', i.width, 'height', i.height,
            'agency', (SELECT json_build_object('name', s.name) FROM live.source s WHERE s.id = i.agency_id),
            'photographer', (SELECT json_build_object('name', p.name) FROM live.person p WHERE p.id = i.photographer_id))
        FROM live.article_image ai JOIN live.image i ON i.id = ai.image_id
        WHERE ai.article_id = a.id ORDER BY ai.position LIMIT 1),
      'quotes', json_build_object('nodes', (
        SELECT json_agg(json_build_object('text', q.text, 'kind', q.kind, 'act', q.act,
            'speaker', coalesce(
              (SELECT json_build_object('name', p.name, 'slug', p.slug) FROM live.person p WHERE p.id = q.speaker_person_id),
              (SELECT json_build_object('name', s.name, 'slug', s.slug) FROM live.source s WHERE s.id = q.speaker_source_id)),
            'affiliation', (
              SELECT json_build_object('title', f.title, 'organisation',
                (SELECT json_build_object('name', s.name) FROM live.source s WHERE s.id = f.organisation_id))
              FROM live.affiliation f WHERE f.id = q.affiliation_id),
            'addressee', (SELECT json_build_object('name', s.name) FROM live.source s WHERE s.id = q.addressee_id))
            ORDER BY q.position, q.id)
        FROM (SELECT * FROM live.quote WHERE article_id = a.id ORDER BY position, id LIMIT 10) q)),
      'sources', json_build_object('edges', (
        SELECT json_agg(json_build_object('uses', u.uses, 'node', json_build_object('name', s.name, 'kind', s.kind))
            ORDER BY s.name, s.id)
        FROM (SELECT source_id, array_agg(use ORDER BY use) AS uses FROM live.article_source
              WHERE article_id = a.id GROUP BY source_id) u
        JOIN live.source s ON s.id = u.source_id))))
    FROM live.article a WHERE a.slug = 'article-' || :n`,
  same: {
    verbatim: ({ article }) => ({ ...article, quotes: article.quotes.nodes, sources: uses(article.sources.edges) }),
    postgraphile: ({ articleBySlug: article }) => ({
      headline: article.headline,
      standfirst: article.standfirst,
      body: article.body,
      publishedAt: article.publishedAt,
      bylines: article.bylinesByArticleId.nodes.map(({ personByPersonId: person, ...byline }) => ({
        ...byline,
        person,
      })),
      leadImage: article.articleImagesByArticleId.nodes.map(({ imageByImageId: image }) => picture(image))[0],
      quotes: article.quotesByArticleId.nodes.map(quote),
      sources: uses(
        article.articleSourcesByArticleId.nodes.map(({ use, sourceBySourceId: node }) => ({ uses: [use], node })),
      ),
    }),
  },
};

const picture = ({ sourceByAgencyId: agency, personByPhotographerId: photographer, ...image }) => ({
  ...image,
  agency,
  photographer,
});

const quote = ({ text, kind, act, ...links }) => ({
  text,
  kind,
  act,
  speaker: links.personBySpeakerPersonId ?? links.sourceBySpeakerSourceId,
  affiliation: links.affiliationByAffiliationId && {
    title: links.affiliationByAffiliationId.title,
    organisation: links.affiliationByAffiliationId.sourceByOrganisationId,
  },
  addressee: links.sourceByAddresseeId,
});

/** One line for each use of each source, so that it does not matter who groups them. */
const uses = (edges) => edges.flatMap(({ uses, node }) => uses.map((use) => `${node.name} ${node.kind} ${use}`)).sort();

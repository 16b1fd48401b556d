/** The newest articles, each with who wrote it, its picture, and two voices. */
export default {
  name: 'front page',
  key: 'front-page',
  verbatim: {
    query: `{ articles(first: 20) { nodes {
      headline slug standfirst publishedAt
      bylines { person { name slug } }
      leadImage { url alt credit }
      quotes(first: 2) { nodes { text speaker { ... on Person { name slug } ... on Source { name slug } } } }
    } } }`,
    variables: () => ({}),
  },
  postgraphile: {
    query: `{ allArticles(first: 20, orderBy: [DATED_AT_DESC, ROW_ID_DESC]) { nodes {
      headline slug standfirst publishedAt
      bylinesByArticleId(orderBy: POSITION_ASC) { nodes { personByPersonId { name slug } } }
      articleImagesByArticleId(first: 1, orderBy: POSITION_ASC) { nodes { imageByImageId { url alt credit } } }
      quotesByArticleId(first: 2, orderBy: POSITION_ASC) { nodes {
        text personBySpeakerPersonId { name slug } sourceBySpeakerSourceId { name slug }
      } }
    } } }`,
    variables: () => ({}),
  },
  sql: `
    SELECT json_build_object('articles', json_build_object('nodes', json_agg(json_build_object(
      'headline', a.headline, 'slug', a.slug, 'standfirst', a.standfirst, 'publishedAt', a.published_at,
      'bylines', (
        SELECT json_agg(json_build_object('person', json_build_object('name', p.name, 'slug', p.slug)) ORDER BY b.position)
        FROM live.byline b JOIN live.person p ON p.id = b.person_id WHERE b.article_id = a.id),
      'leadImage', (
        SELECT json_build_object('url', i.url, 'alt', i.alt, 'credit', i.credit)
        FROM live.article_image ai JOIN live.image i ON i.id = ai.image_id
        WHERE ai.article_id = a.id ORDER BY ai.position LIMIT 1),
      'quotes', json_build_object('nodes', (
        SELECT json_agg(json_build_object('text', q.text, 'speaker', coalesce(
            (SELECT json_build_object('name', p.name, 'slug', p.slug) FROM live.person p WHERE p.id = q.speaker_person_id),
            (SELECT json_build_object('name', s.name, 'slug', s.slug) FROM live.source s WHERE s.id = q.speaker_source_id)))
            ORDER BY q.position, q.id)
        FROM (SELECT * FROM live.quote WHERE article_id = a.id ORDER BY position, id LIMIT 2) q)))
      ORDER BY a.dated_at DESC, a.id DESC)))
    FROM (SELECT * FROM live.article ORDER BY dated_at DESC, id DESC LIMIT 20) a`,
  same: {
    verbatim: ({ articles }) => articles.nodes.map((article) => ({ ...article, quotes: article.quotes.nodes })),
    postgraphile: ({ allArticles }) =>
      allArticles.nodes.map(({ headline, slug, standfirst, publishedAt, ...links }) => ({
        headline,
        slug,
        standfirst,
        publishedAt,
        bylines: links.bylinesByArticleId.nodes.map(({ personByPersonId: person }) => ({ person })),
        leadImage: links.articleImagesByArticleId.nodes[0].imageByImageId,
        quotes: links.quotesByArticleId.nodes.map(({ text, personBySpeakerPersonId, sourceBySpeakerSourceId }) => ({
          text,
          speaker: personBySpeakerPersonId ?? sourceBySpeakerSourceId,
        })),
      })),
  },
};

/** Somebody with the last thirty things that they said, and where. */
export default {
  name: 'person page',
  key: 'person-page',
  of: 'people',
  verbatim: {
    query: `query ($slug: String!) { person(slug: $slug) {
      name description quotes(first: 30) { nodes { text article { headline slug } } }
    } }`,
    variables: (n) => ({ slug: `person-${n}` }),
  },
  postgraphile: {
    query: `query ($slug: String!) { personBySlug(slug: $slug) {
      name description
      quotesBySpeakerPersonId(first: 30, orderBy: [DATED_AT_DESC, ROW_ID_DESC]) {
        nodes { text articleByArticleId { headline slug } }
      }
    } }`,
    variables: (n) => ({ slug: `person-${n}` }),
  },
  sql: `
    SELECT json_build_object('person', json_build_object(
      'name', p.name, 'description', p.description,
      'quotes', json_build_object('nodes', (
        SELECT json_agg(json_build_object('text', q.text,
            'article', (SELECT json_build_object('headline', a.headline, 'slug', a.slug) FROM live.article a WHERE a.id = q.article_id))
            ORDER BY q.dated_at DESC, q.id DESC)
        FROM (SELECT * FROM live.quote WHERE speaker_person_id = p.id ORDER BY dated_at DESC, id DESC LIMIT 30) q))))
    FROM live.person p WHERE p.slug = 'person-' || :n`,
  same: {
    verbatim: ({ person }) => ({ ...person, quotes: person.quotes.nodes }),
    postgraphile: ({ personBySlug: { name, description, quotesBySpeakerPersonId } }) => ({
      name,
      description,
      quotes: quotesBySpeakerPersonId.nodes.map(({ text, articleByArticleId: article }) => ({ text, article })),
    }),
  },
};

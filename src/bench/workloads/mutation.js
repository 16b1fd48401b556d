/** An editor enters a person. `@n@` becomes another number and `@uuid@` another id in each request. */
export default {
  name: 'createPerson',
  key: 'mutation',
  writes: true,
  verbatim: {
    query: `mutation ($name: String!) { createPerson(input: {name: $name}) {
      person { id name slug } errors { code message }
    } }`,
    variables: () => ({ name: 'Bench @n@' }),
  },
  postgraphile: {
    query: `mutation ($person: PersonInput!) { createPerson(input: {person: $person}) { person { rowId name slug } } }`,
    variables: () => ({
      person: {
        rowId: '@uuid@',
        version: 0,
        slug: 'bench-@n@',
        name: 'Bench @n@',
        aliases: [],
        sameAs: [],
        createdAt: '2026-10-01T00:00:00Z',
        updatedAt: '2026-10-01T00:00:00Z',
      },
    }),
  },
  sql: `
    INSERT INTO live.person (id, version, slug, name, aliases, same_as, created_at, updated_at)
    SELECT id, 0, 'bench-' || id, 'Bench ' || id, '{}', '{}', now(), now() FROM uuidv7() id
    RETURNING json_build_object('person', json_build_object('id', id, 'name', name, 'slug', slug))`,
  same: {
    verbatim: ({ createPerson: { person, errors } }) => [
      person.name.split(' ')[0],
      person.slug.split('-')[0],
      errors.length,
    ],
    postgraphile: ({ createPerson: { person } }) => [person.name.split(' ')[0], person.slug.split('-')[0], 0],
    sql: ({ person }) => [person.name.split(' ')[0], person.slug.split('-')[0], 0],
  },
};

import { pgSmartTags } from 'postgraphile/utils';

const subject = [
  '(person_id) references person (id)',
  '(source_id) references source (id)',
  '(topic_id) references topic (id)',
];

/** The public edition carries no foreign keys, so PostGraphile is told of them; the tables stay as they are. */
const KEYS = {
  image: ['(photographer_id) references person (id)', '(agency_id) references source (id)'],
  image_depicts: ['(image_id) references image (id)', '(person_id) references person (id)'],
  source: ['(parent_id) references source (id)'],
  topic: ['(parent_id) references topic (id)'],
  person: ['(image_id) references image (id)'],
  affiliation: ['(person_id) references person (id)', '(organisation_id) references source (id)'],
  contact: ['(person_id) references person (id)'],
  article: ['(publication_id) references source (id)', '(section_id) references topic (id)'],
  article_topic: ['(article_id) references article (id)', '(topic_id) references topic (id)'],
  byline: ['(article_id) references article (id)', '(person_id) references person (id)'],
  article_image: ['(article_id) references article (id)', '(image_id) references image (id)'],
  mention: ['(article_id) references article (id)', ...subject],
  citation: ['(article_id) references article (id)', '(source_id) references source (id)'],
  quote: [
    '(article_id) references article (id)',
    '(speaker_person_id) references person (id)',
    '(speaker_source_id) references source (id)',
    '(affiliation_id) references affiliation (id)',
    '(addressee_id) references source (id)',
    '(origin_id) references quote (id)',
  ],
  quote_about: ['(quote_id) references quote (id)', ...subject],
  correction: ['(article_id) references article (id)', '(quote_id) references quote (id)'],
  article_source: ['(article_id) references article (id)', '(source_id) references source (id)'],
};

export default pgSmartTags(
  Object.entries(KEYS).map(([table, keys]) => ({
    kind: 'class',
    match: `live.${table}`,
    tags: { foreignKey: keys.map((key) => key.replace('references ', 'references live.')) },
  })),
);

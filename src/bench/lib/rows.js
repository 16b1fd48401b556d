import { uuid } from './ids.js';
import { AGENCIES, OLD, PARAGRAPHS, SECTIONS, TOPICS, WORDS } from './newsroom.js';
import { capital, random, zipf } from './random.js';

const QUOTES = 5;

const ACTS = ['SAID', 'SAID', 'SAID', 'CLAIMED', 'WARNED', 'CONFIRMED', 'DENIED', 'PROMISED', 'ESTIMATED', 'ASKED'];
const KINDS = ['DIRECT', 'DIRECT', 'DIRECT', 'PARTIAL', 'PARAPHRASE'];
const MEDIA = ['INTERVIEW', 'STATEMENT', 'PRESS_CONFERENCE', 'SPEECH', null];
const CUES = ['said', 'told', 'warned', 'argued', 'according to'];
const SOURCE_KINDS = ['COMPANY', 'GOVERNMENT', 'ORGANISATION', 'GROUP', 'DOCUMENT'];

const at = (millis) => new Date(millis).toISOString();
const ENTERED = { created_at: at(OLD), updated_at: at(OLD) };

/** What each table holds, row by row, in an order in which they can be filled. */
export const TABLES = { topic, source, person, affiliation, image, article, article_topic, byline, article_image, citation, quote };

function* topic(room) {
  for (let n = 1; n <= SECTIONS + TOPICS; n++) {
    const kind = n <= SECTIONS ? 'SECTION' : 'SUBJECT';
    yield { id: room.topic(n), version: 0, slug: `topic-${n}`, name: `${room.capital(n)} ${n}`, kind, ...ENTERED };
  }
}

function* source(room) {
  for (let n = 1; n <= room.sources; n++) {
    const kind = n === 1 ? 'OUTLET' : n <= AGENCIES ? 'NEWS_AGENCY' : SOURCE_KINDS[n % SOURCE_KINDS.length];
    const name = `${room.capital(n * 7)} ${room.capital(n * 3)} ${n}`;
    const description = room.sentences[n % room.sentences.length];
    const own = { slug: `source-${n}`, kind, name, aliases: '{}', description, same_as: '{}' };
    yield { id: room.source(n), version: 0, ...own, ...ENTERED };
  }
}

function* person(room) {
  const ranks = new Int32Array(room.people);
  for (let rank = 1; rank <= room.people; rank++) ranks[room.place(rank)] = rank;
  for (const rank of ranks) {
    const description = room.sentences[rank % room.sentences.length];
    const own = { slug: `person-${rank}`, name: room.name(rank), aliases: '{}', description, same_as: '{}' };
    yield { id: room.person(rank), version: 0, ...own, ...ENTERED };
  }
}

function* affiliation(room) {
  for (let rank = 1; rank <= room.people; rank++) {
    for (let k = 0; k < room.affiliations(rank); k++) {
      const title = `${room.capital((rank + k) % 300)} of ${room.words[(rank * 3 + k) % 300]}`;
      const links = { person_id: room.person(rank), position: k, organisation_id: room.organisation(rank, k) };
      yield { id: room.affiliation(rank, k), ...links, title, since: '2015-03-01' };
    }
  }
}

function* image(room) {
  const chance = random(2);
  for (let n = 1; n <= room.size; n++) {
    const agency = room.anyAgency(chance);
    const photographer_id = room.person(room.anyStaff(chance));
    yield {
      id: room.image(n), version: 0, url: `https://pictures.example.org/${n}.jpg`,
      alt: chance.of(room.sentences), caption: chance.of(room.sentences), credit: `Agency ${agency}`,
      photographer_id, agency_id: room.source(agency), place: capital(chance.of(room.words)), width: 1600, height: 900,
      created_at: at(room.time(n)), updated_at: at(room.time(n)),
    };
  }
}

function* article(room) {
  const chance = random(3);
  for (let n = 1; n <= room.size; n++) {
    const time = at(room.time(n));
    const paragraphs = Array.from({ length: PARAGRAPHS }, () => chance.of(room.paragraphs));
    yield {
      id: room.article(n), version: 0, slug: `article-${n}`,
      headline: chance.of(room.headlines), standfirst: chance.of(room.sentences), language: 'en',
      body: paragraphs.join('\\n\\n'), word_count: WORDS, state: 'PUBLISHED',
      published_at: time, modified_at: time, dated_at: time,
      publication_id: room.source(1), section_id: room.topic(1 + (n % SECTIONS)), disclosures: '[]',
      created_at: time, updated_at: time,
    };
  }
}

function article_topic(room) {
  const topic = (n, k) => room.topic(1 + SECTIONS + ((n * 31 + k * 97) % TOPICS));
  return perArticle(room, 2, (n, k) => ({ article_id: room.article(n), position: k, topic_id: topic(n, k) }));
}

function article_image(room) {
  return perArticle(room, 1, (n, k) => ({ article_id: room.article(n), position: k, image_id: room.image(n) }));
}

function* byline(room) {
  const chance = random(4);
  let number = 0;
  for (let n = 1; n <= room.size; n++) {
    for (let k = 0; k < (n % 5 === 0 ? 2 : 1); k++) {
      const rank = room.anyStaff(chance);
      const links = { article_id: room.article(n), position: k, person_id: room.person(rank) };
      yield { id: uuid('byline', ++number, room.time(n)), ...links, role: 'WRITER', credited_as: room.name(rank) };
    }
  }
}

function citation(room) {
  const cited = zipf(room.sources, random(5));
  return perArticle(room, 2, (n, k) => ({
    id: uuid('citation', n * 2 + k, room.time(n)), article_id: room.article(n), position: k,
    source_id: room.source(cited()), kind: 'REPORT', url: `https://news.example.org/${n}/${k}`,
  }));
}

function quote(room) {
  const chance = random(6);
  const speaker = zipf(room.people, chance);
  return perArticle(room, QUOTES, (n, k) => {
    const time = at(room.time(n));
    // One in ten is said by a ministry or a company itself.
    const rank = chance() < 0.9 ? speaker() : 0;
    const held = rank ? room.affiliations(rank) : 0;
    const affiliation_id = held ? room.affiliation(rank, chance.below(held)) : null;
    const speaker_source_id = rank ? null : room.anyOrganisation(chance);
    const addressee_id = chance() < 0.6 ? room.source(room.anyAgency(chance)) : null;
    return {
      id: uuid('quote', n * QUOTES + k, room.time(n) + k), version: 0, article_id: room.article(n), position: k,
      text: chance.of(room.sentences), kind: chance.of(KINDS),
      speaker_person_id: rank ? room.person(rank) : null, speaker_source_id,
      speaker_as_printed: rank ? room.name(rank) : null, role_as_printed: capital(chance.of(room.words)),
      affiliation_id, cue: chance.of(CUES), act: chance.of(ACTS), addressee_id, medium: chance.of(MEDIA),
      said_date: time.slice(0, 10), said_precision: 'DAY', said_basis: 'STATED',
      record: 'ON_RECORD', standing: 'STANDS', attribution_method: 'EDITOR', attribution_confidence: 1,
      published_at: time, dated_at: time, created_at: time, updated_at: time,
    };
  });
}

function* perArticle({ size }, count, row) {
  for (let n = 1; n <= size; n++) for (let k = 0; k < count; k++) yield row(n, k);
}

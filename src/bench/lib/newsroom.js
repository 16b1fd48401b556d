import { uuid } from './ids.js';
import { articleId, articleTime, NEWEST } from './picks.js';
import { capital, random, vocabulary, zipf } from './random.js';

const QUOTES = 5;
const PARAGRAPHS = 12;
const WORDS = 600;
const TOPICS = 200;
const SECTIONS = 12;
const AGENCIES = 40;
const STRIDE = 7919;

const ACTS = ['SAID', 'SAID', 'SAID', 'CLAIMED', 'WARNED', 'CONFIRMED', 'DENIED', 'PROMISED', 'ESTIMATED', 'ASKED'];
const KINDS = ['DIRECT', 'DIRECT', 'DIRECT', 'PARTIAL', 'PARAPHRASE'];
const MEDIA = ['INTERVIEW', 'STATEMENT', 'PRESS_CONFERENCE', 'SPEECH', null];
const CUES = ['said', 'told', 'warned', 'argued', 'according to'];
const SOURCE_KINDS = ['COMPANY', 'GOVERNMENT', 'ORGANISATION', 'GROUP', 'DOCUMENT'];

/**
 * A newsroom of `size` articles: what each table holds, row by row, alike in every run. Who is quoted follows Zipf's
 * law, as it does in the news: a few speak all the time, most once.
 */
export class Newsroom {
  constructor(size) {
    this.size = size;
    this.people = Math.floor(size / 10);
    this.staff = Math.max(20, Math.floor(this.people / 50));
    this.sources = AGENCIES + 60 + Math.floor(size / 50);
    const chance = random(1);
    this.words = vocabulary(2500, chance);
    const word = zipf(this.words.length, chance);
    const sentence = (length) => capital(Array.from({ length }, () => this.words[word() - 1]).join(' '));
    const paragraph = () => Array.from({ length: 5 }, () => `${sentence(WORDS / PARAGRAPHS / 5)}.`).join(' ');
    this.paragraphs = Array.from({ length: 4000 }, paragraph);
    this.sentences = Array.from({ length: 20_000 }, (_, i) => sentence(6 + (i % 30)));
    this.headlines = Array.from({ length: 20_000 }, (_, i) => sentence(5 + (i % 6)));
  }

  /** In the order in which the tables can be filled: name, columns, rows. */
  tables() {
    return [
      ['topic', 'id version slug name kind created_at updated_at', this.topicRows()],
      ['source', 'id version slug kind name aliases description same_as created_at updated_at', this.sourceRows()],
      ['person', 'id version slug name aliases description same_as created_at updated_at', this.personRows()],
      ['affiliation', 'id person_id position organisation_id title since', this.affiliationRows()],
      ['image', 'id version url alt caption credit photographer_id agency_id place width height created_at updated_at', this.imageRows()],
      ['article', 'id version slug headline standfirst language body word_count state published_at modified_at dated_at publication_id section_id disclosures created_at updated_at', this.articleRows()],
      ['article_topic', 'article_id position topic_id', this.perArticle(2, (n, k) => [this.article(n), k, topic(1 + SECTIONS + ((n * 31 + k * 97) % TOPICS))])],
      ['byline', 'id article_id position person_id role credited_as', this.bylineRows()],
      ['article_image', 'article_id position image_id', this.perArticle(1, (n, k) => [this.article(n), k, this.image(n)])],
      ['citation', 'id article_id position source_id kind url', this.citationRows()],
      ['quote', 'id version article_id position text kind speaker_person_id speaker_source_id speaker_as_printed role_as_printed affiliation_id cue act addressee_id medium said_date said_precision said_basis record standing attribution_method attribution_confidence published_at dated_at created_at updated_at', this.quoteRows()],
    ];
  }

  article = (n) => articleId(this.size, n);
  image = (n) => uuid('image', n, articleTime(this.size, n));
  source = (n) => uuid('source', n, OLD + n * 1000);
  /** By rank in Zipf's law; the ids are shuffled, so that the most quoted do not lie side by side. */
  person = (rank) => uuid('person', rank, OLD + ((rank * STRIDE) % this.people) * 1000);
  affiliation = (rank, k) => uuid('affiliation', rank * 2 + k, OLD + rank * 1000);

  /** Every seventh person speaks for nobody, every third for two. */
  affiliations = (rank) => (rank % 7 === 0 ? 0 : rank % 3 === 0 ? 2 : 1);
  organisation = (rank, k) => AGENCIES + 1 + ((rank * 17 + k * 5) % (this.sources - AGENCIES));
  name = (rank) => `${capital(this.words[(rank * 13) % 2500])} ${capital(this.words[(rank * 101 + 7) % 2500])}`;

  * topicRows() {
    for (let n = 1; n <= SECTIONS + TOPICS; n++) {
      const kind = n <= SECTIONS ? 'SECTION' : 'SUBJECT';
      yield [topic(n), 0, `topic-${n}`, `${capital(this.words[n])} ${n}`, kind, at(OLD), at(OLD)];
    }
  }

  * sourceRows() {
    for (let n = 1; n <= this.sources; n++) {
      const kind = n === 1 ? 'OUTLET' : n <= AGENCIES ? 'NEWS_AGENCY' : SOURCE_KINDS[n % SOURCE_KINDS.length];
      const name = `${capital(this.words[(n * 7) % 2500])} ${capital(this.words[(n * 3) % 2500])} ${n}`;
      yield [this.source(n), 0, `source-${n}`, kind, name, '{}', this.sentences[n % 20_000], '{}', at(OLD), at(OLD)];
    }
  }

  * personRows() {
    const ranks = new Int32Array(this.people);
    for (let rank = 1; rank <= this.people; rank++) ranks[(rank * STRIDE) % this.people] = rank;
    for (const rank of ranks) {
      yield [this.person(rank), 0, `person-${rank}`, this.name(rank), '{}', this.sentences[rank % 20_000], '{}', at(OLD), at(OLD)];
    }
  }

  * affiliationRows() {
    for (let rank = 1; rank <= this.people; rank++) {
      for (let k = 0; k < this.affiliations(rank); k++) {
        const title = `${capital(this.words[(rank + k) % 300])} of ${this.words[(rank * 3 + k) % 300]}`;
        yield [this.affiliation(rank, k), this.person(rank), k, this.source(this.organisation(rank, k)), title, '2015-03-01'];
      }
    }
  }

  * imageRows() {
    const chance = random(2);
    for (let n = 1; n <= this.size; n++) {
      const time = at(articleTime(this.size, n));
      const agency = 2 + chance.below(AGENCIES - 1);
      const photographer = this.person(this.staffRank(chance));
      yield [this.image(n), 0, `https://pictures.example.org/${n}.jpg`, chance.of(this.sentences), chance.of(this.sentences),
        `Agency ${agency}`, photographer, this.source(agency), capital(chance.of(this.words)), 1600, 900, time, time];
    }
  }

  * articleRows() {
    const chance = random(3);
    for (let n = 1; n <= this.size; n++) {
      const time = at(articleTime(this.size, n));
      let body = chance.of(this.paragraphs);
      for (let i = 1; i < PARAGRAPHS; i++) body += '\\n\\n' + chance.of(this.paragraphs);
      yield [this.article(n), 0, `article-${n}`, chance.of(this.headlines), chance.of(this.sentences), 'en', body, WORDS,
        'PUBLISHED', time, time, time, this.source(1), topic(1 + (n % SECTIONS)), '[]', time, time];
    }
  }

  * bylineRows() {
    const chance = random(4);
    let number = 0;
    for (let n = 1; n <= this.size; n++) {
      for (let k = 0; k < (n % 5 === 0 ? 2 : 1); k++) {
        const rank = this.staffRank(chance);
        yield [uuid('byline', ++number, articleTime(this.size, n)), this.article(n), k, this.person(rank), 'WRITER', this.name(rank)];
      }
    }
  }

  * citationRows() {
    const chance = random(5);
    const source = zipf(this.sources, chance);
    yield* this.perArticle(2, (n, k) => [uuid('citation', n * 2 + k, articleTime(this.size, n)), this.article(n), k,
      this.source(source()), 'REPORT', `https://news.example.org/${n}/${k}`]);
  }

  * quoteRows() {
    const chance = random(6);
    const speaker = zipf(this.people, chance);
    yield* this.perArticle(QUOTES, (n, k) => {
      const millis = articleTime(this.size, n);
      const time = at(millis);
      // One in ten is said by a ministry or a company itself.
      const rank = chance() < 0.9 ? speaker() : 0;
      const spoken = rank && this.affiliations(rank) ? this.affiliation(rank, chance.below(this.affiliations(rank))) : null;
      const body = rank ? null : this.source(AGENCIES + 1 + chance.below(this.sources - AGENCIES));
      const told = chance() < 0.6 ? this.source(2 + chance.below(AGENCIES - 1)) : null;
      return [uuid('quote', n * QUOTES + k, millis + k), 0, this.article(n), k, chance.of(this.sentences), chance.of(KINDS),
        rank ? this.person(rank) : null, body, rank ? this.name(rank) : null, capital(chance.of(this.words)), spoken,
        chance.of(CUES), chance.of(ACTS), told, chance.of(MEDIA), time.slice(0, 10), 'DAY', 'STATED', 'ON_RECORD', 'STANDS',
        'EDITOR', 1, time, time, time, time];
    });
  }

  * perArticle(count, row) {
    for (let n = 1; n <= this.size; n++) for (let k = 0; k < count; k++) yield row(n, k);
  }

  staffRank = (chance) => this.people - chance.below(this.staff);
}

const OLD = NEWEST - 40 * 365 * 86_400_000;
const topic = (n) => uuid('topic', n, OLD + n * 1000);
const at = (millis) => new Date(millis).toISOString();

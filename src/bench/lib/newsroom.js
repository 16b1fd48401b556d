import { uuid } from './ids.js';
import { articleId, articleTime, NEWEST } from './picks.js';
import { capital, random, vocabulary, zipf } from './random.js';

export const WORDS = 600;
export const PARAGRAPHS = 12;
export const SECTIONS = 12;
export const TOPICS = 200;
export const AGENCIES = 40;
/** Before the first article of any newsroom: when people and sources were entered. */
export const OLD = NEWEST - 40 * 365 * 86_400_000;

const STRIDE = 7919;

/** Who and what there is in a newsroom of `size` articles, by number, alike in every run. */
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

  time = (n) => articleTime(this.size, n);
  article = (n) => articleId(this.size, n);
  image = (n) => uuid('image', n, this.time(n));
  source = (n) => uuid('source', n, OLD + n * 1000);
  topic = (n) => uuid('topic', n, OLD + n * 1000);

  /** People have a rank instead of a number, that of Zipf's law: a few speak all the time, most once. */
  person = (rank) => uuid('person', rank, OLD + this.place(rank) * 1000);
  /** The most quoted were not the first to be entered, and their rows do not lie side by side. */
  place = (rank) => (rank * STRIDE) % this.people;
  name = (rank) => `${this.capital(rank * 13)} ${this.capital(rank * 101 + 7)}`;
  capital = (n) => capital(this.words[n % this.words.length]);

  /** Every seventh person speaks for nobody, every third of the others for two. */
  affiliations = (rank) => (rank % 7 === 0 ? 0 : rank % 3 === 0 ? 2 : 1);
  affiliation = (rank, k) => uuid('affiliation', rank * 2 + k, OLD + rank * 1000);
  organisation = (rank, k) => this.source(AGENCIES + 1 + ((rank * 17 + k * 5) % (this.sources - AGENCIES)));

  anyAgency = (chance) => 2 + chance.below(AGENCIES - 1);
  anyOrganisation = (chance) => this.source(AGENCIES + 1 + chance.below(this.sources - AGENCIES));
  /** Reporters and photographers are those who are quoted least. */
  anyStaff = (chance) => this.people - chance.below(this.staff);
}

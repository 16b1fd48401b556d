-- The graph of one newsroom, as the newsroom works on it. V2 makes the public edition's twins of these tables.
-- Links are ids; every link, filter and order has an index. Text is bounded here as well as in the API.

CREATE TABLE desk.image (
  id uuid PRIMARY KEY,
  version int NOT NULL,
  url text NOT NULL CHECK (length(url) BETWEEN 1 AND 2000),
  alt text CHECK (length(alt) <= 2000),
  caption text CHECK (length(caption) <= 2000),
  credit text CHECK (length(credit) <= 500),
  photographer_id uuid,
  agency_id uuid,
  taken_as_printed text CHECK (length(taken_as_printed) <= 200),
  taken_date date,
  taken_precision text,
  taken_basis text,
  place text CHECK (length(place) <= 500),
  width int CHECK (width > 0),
  height int CHECK (height > 0),
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL
);

CREATE TABLE desk.source (
  id uuid PRIMARY KEY,
  version int NOT NULL,
  slug text NOT NULL UNIQUE CHECK (length(slug) BETWEEN 1 AND 120),
  kind text NOT NULL,
  name text NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
  aliases text[] NOT NULL,
  description text CHECK (length(description) <= 1000),
  url text CHECK (length(url) <= 2000),
  same_as text[] NOT NULL,
  parent_id uuid REFERENCES desk.source,
  anonymity_reason text CHECK (length(anonymity_reason) <= 1000),
  use_count int NOT NULL DEFAULT 0,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL
);

CREATE TABLE desk.topic (
  id uuid PRIMARY KEY,
  version int NOT NULL,
  slug text NOT NULL UNIQUE CHECK (length(slug) BETWEEN 1 AND 120),
  name text NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
  kind text NOT NULL,
  description text CHECK (length(description) <= 1000),
  parent_id uuid REFERENCES desk.topic,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL
);

CREATE TABLE desk.person (
  id uuid PRIMARY KEY,
  version int NOT NULL,
  slug text NOT NULL UNIQUE CHECK (length(slug) BETWEEN 1 AND 120),
  name text NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
  aliases text[] NOT NULL,
  description text CHECK (length(description) <= 1000),
  same_as text[] NOT NULL,
  image_id uuid REFERENCES desk.image,
  quote_count int NOT NULL DEFAULT 0,
  -- when last; the epoch where never
  quoted_at timestamptz NOT NULL DEFAULT 'epoch',
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL
);

ALTER TABLE desk.image
  ADD FOREIGN KEY (photographer_id) REFERENCES desk.person,
  ADD FOREIGN KEY (agency_id) REFERENCES desk.source;

CREATE TABLE desk.image_depicts (
  image_id uuid NOT NULL REFERENCES desk.image ON DELETE CASCADE,
  position int NOT NULL,
  person_id uuid NOT NULL REFERENCES desk.person,
  PRIMARY KEY (image_id, position)
);

CREATE TABLE desk.affiliation (
  id uuid PRIMARY KEY,
  person_id uuid NOT NULL REFERENCES desk.person ON DELETE CASCADE,
  position int NOT NULL,
  organisation_id uuid REFERENCES desk.source,
  title text NOT NULL CHECK (length(title) BETWEEN 1 AND 200),
  since date,
  until date
);

CREATE TABLE desk.contact (
  id uuid PRIMARY KEY,
  person_id uuid NOT NULL REFERENCES desk.person ON DELETE CASCADE,
  position int NOT NULL,
  channel text NOT NULL,
  value text NOT NULL CHECK (length(value) BETWEEN 1 AND 500),
  public boolean NOT NULL
);

CREATE TABLE desk.article (
  id uuid PRIMARY KEY,
  version int NOT NULL,
  slug text NOT NULL UNIQUE CHECK (length(slug) BETWEEN 1 AND 120),
  headline text NOT NULL CHECK (length(headline) BETWEEN 1 AND 300),
  standfirst text CHECK (length(standfirst) <= 1000),
  language text NOT NULL,
  body text NOT NULL,
  word_count int NOT NULL,
  state text NOT NULL,
  published_at timestamptz,
  modified_at timestamptz,
  -- when it was published, or else entered: what lists are ordered by
  dated_at timestamptz NOT NULL,
  canonical_url text CHECK (length(canonical_url) <= 2000),
  publication_id uuid REFERENCES desk.source,
  section_id uuid REFERENCES desk.topic,
  disclosures jsonb NOT NULL,
  rights jsonb,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL
);

CREATE TABLE desk.article_topic (
  article_id uuid NOT NULL REFERENCES desk.article ON DELETE CASCADE,
  position int NOT NULL,
  topic_id uuid NOT NULL REFERENCES desk.topic,
  PRIMARY KEY (article_id, position)
);

CREATE TABLE desk.byline (
  id uuid PRIMARY KEY,
  article_id uuid NOT NULL REFERENCES desk.article ON DELETE CASCADE,
  position int NOT NULL,
  person_id uuid NOT NULL REFERENCES desk.person,
  role text NOT NULL,
  credited_as text NOT NULL CHECK (length(credited_as) BETWEEN 1 AND 200)
);

CREATE TABLE desk.article_image (
  article_id uuid NOT NULL REFERENCES desk.article ON DELETE CASCADE,
  position int NOT NULL,
  image_id uuid NOT NULL REFERENCES desk.image,
  PRIMARY KEY (article_id, position)
);

CREATE TABLE desk.mention (
  id uuid PRIMARY KEY,
  article_id uuid NOT NULL REFERENCES desk.article ON DELETE CASCADE,
  position int NOT NULL,
  person_id uuid REFERENCES desk.person,
  source_id uuid REFERENCES desk.source,
  topic_id uuid REFERENCES desk.topic,
  as_printed text NOT NULL CHECK (length(as_printed) BETWEEN 1 AND 200),
  role_as_printed text CHECK (length(role_as_printed) <= 500),
  count int NOT NULL,
  CHECK (num_nonnulls(person_id, source_id, topic_id) = 1)
);

CREATE TABLE desk.citation (
  id uuid PRIMARY KEY,
  article_id uuid NOT NULL REFERENCES desk.article ON DELETE CASCADE,
  position int NOT NULL,
  source_id uuid NOT NULL REFERENCES desk.source,
  kind text NOT NULL,
  url text CHECK (length(url) <= 2000),
  note text CHECK (length(note) <= 2000),
  accessed_on date
);

CREATE TABLE desk.quote (
  id uuid PRIMARY KEY,
  version int NOT NULL,
  article_id uuid NOT NULL REFERENCES desk.article ON DELETE CASCADE,
  position int NOT NULL,
  text text NOT NULL CHECK (length(text) BETWEEN 1 AND 5000),
  kind text NOT NULL,
  anchor_block int,
  anchor_start int,
  anchor_end int,
  speaker_person_id uuid REFERENCES desk.person,
  speaker_source_id uuid REFERENCES desk.source,
  speaker_as_printed text CHECK (length(speaker_as_printed) <= 500),
  role_as_printed text CHECK (length(role_as_printed) <= 500),
  affiliation_id uuid REFERENCES desk.affiliation,
  cue text CHECK (length(cue) <= 200),
  act text NOT NULL,
  addressee_id uuid REFERENCES desk.source,
  medium text,
  said_as_printed text CHECK (length(said_as_printed) <= 200),
  said_date date,
  said_precision text,
  said_basis text,
  record text NOT NULL,
  standing text NOT NULL,
  origin_id uuid REFERENCES desk.quote ON DELETE SET NULL,
  attribution_method text NOT NULL,
  attribution_rule text,
  attribution_confidence double precision NOT NULL,
  reviewed_at timestamptz,
  -- the article's state and dates, repeated here so that lists of quotes need no join
  published_at timestamptz,
  dated_at timestamptz NOT NULL,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  CHECK (num_nonnulls(speaker_person_id, speaker_source_id) <= 1),
  CHECK (num_nonnulls(anchor_block, anchor_start, anchor_end) IN (0, 3))
);

CREATE TABLE desk.quote_about (
  quote_id uuid NOT NULL REFERENCES desk.quote ON DELETE CASCADE,
  position int NOT NULL,
  person_id uuid REFERENCES desk.person,
  source_id uuid REFERENCES desk.source,
  topic_id uuid REFERENCES desk.topic,
  PRIMARY KEY (quote_id, position),
  CHECK (num_nonnulls(person_id, source_id, topic_id) = 1)
);

CREATE TABLE desk.correction (
  id uuid PRIMARY KEY,
  article_id uuid NOT NULL REFERENCES desk.article ON DELETE CASCADE,
  quote_id uuid REFERENCES desk.quote ON DELETE SET NULL,
  kind text NOT NULL,
  text text NOT NULL CHECK (length(text) BETWEEN 1 AND 2000),
  at timestamptz NOT NULL
);

-- One row a pair, the smaller id first.
CREATE TABLE desk.contradiction (
  quote_id uuid NOT NULL REFERENCES desk.quote ON DELETE CASCADE,
  other_id uuid NOT NULL REFERENCES desk.quote ON DELETE CASCADE,
  note text CHECK (length(note) <= 2000),
  at timestamptz NOT NULL,
  PRIMARY KEY (quote_id, other_id),
  CHECK (quote_id < other_id)
);

-- Where the ids and slugs of merged people and sources lead.
CREATE TABLE desk.redirect (
  former_id uuid PRIMARY KEY,
  type text NOT NULL,
  former_slug text NOT NULL,
  kept_id uuid NOT NULL,
  UNIQUE (type, former_slug)
);

CREATE INDEX ON desk.image (photographer_id);
CREATE INDEX ON desk.image (agency_id);
CREATE INDEX ON desk.image_depicts (person_id);
CREATE INDEX ON desk.source (name, id);
CREATE INDEX ON desk.source (use_count DESC, id DESC);
CREATE INDEX ON desk.source (kind, name, id);
CREATE INDEX ON desk.source (parent_id);
CREATE INDEX ON desk.source USING gin (name gin_trgm_ops);
CREATE INDEX ON desk.topic (name, id);
CREATE INDEX ON desk.topic (kind, name, id);
CREATE INDEX ON desk.topic (parent_id);
CREATE INDEX ON desk.topic USING gin (name gin_trgm_ops);
CREATE INDEX ON desk.person (name, id);
CREATE INDEX ON desk.person (quote_count DESC, id DESC);
CREATE INDEX ON desk.person (quoted_at DESC, id DESC);
CREATE INDEX ON desk.person (image_id);
CREATE INDEX ON desk.person USING gin (name gin_trgm_ops);
CREATE INDEX ON desk.affiliation (person_id, position);
CREATE INDEX ON desk.affiliation (organisation_id, person_id);
CREATE INDEX ON desk.contact (person_id, position);
CREATE INDEX ON desk.article (dated_at DESC, id DESC);
CREATE INDEX ON desk.article (published_at);
CREATE INDEX ON desk.article ((coalesce(modified_at, dated_at)) DESC, id DESC);
CREATE INDEX ON desk.article (modified_at);
CREATE INDEX ON desk.article (headline, id);
CREATE INDEX ON desk.article (section_id, dated_at DESC, id DESC);
CREATE INDEX ON desk.article (publication_id, dated_at DESC, id DESC);
CREATE INDEX ON desk.article (language, dated_at DESC, id DESC);
CREATE INDEX ON desk.article (state, dated_at DESC, id DESC);
CREATE INDEX ON desk.article USING gin (headline gin_trgm_ops);
CREATE INDEX ON desk.article_topic (topic_id, article_id);
CREATE INDEX ON desk.byline (article_id, position);
CREATE INDEX ON desk.byline (person_id, article_id);
CREATE INDEX ON desk.article_image (image_id);
CREATE INDEX ON desk.mention (article_id, position, id);
CREATE INDEX ON desk.mention (person_id, article_id);
CREATE INDEX ON desk.mention (source_id, article_id);
CREATE INDEX ON desk.mention (topic_id, article_id);
CREATE INDEX ON desk.citation (article_id, position);
CREATE INDEX ON desk.citation (source_id, article_id);
CREATE INDEX ON desk.quote (article_id, position, id);
CREATE INDEX ON desk.quote (dated_at DESC, id DESC);
CREATE INDEX ON desk.quote (speaker_person_id, dated_at DESC, id DESC);
CREATE INDEX ON desk.quote (speaker_source_id, dated_at DESC, id DESC);
CREATE INDEX ON desk.quote (addressee_id, dated_at DESC, id DESC);
CREATE INDEX ON desk.quote (affiliation_id);
CREATE INDEX ON desk.quote (origin_id, dated_at DESC, id DESC);
CREATE INDEX ON desk.quote (kind, dated_at DESC, id DESC);
CREATE INDEX ON desk.quote (act, dated_at DESC, id DESC);
CREATE INDEX ON desk.quote (standing, dated_at DESC, id DESC);
CREATE INDEX ON desk.quote (record, dated_at DESC, id DESC);
CREATE INDEX ON desk.quote (published_at);
CREATE INDEX ON desk.quote USING gin (text gin_trgm_ops);
CREATE INDEX ON desk.quote_about (person_id, quote_id);
CREATE INDEX ON desk.quote_about (source_id, quote_id);
CREATE INDEX ON desk.quote_about (topic_id, quote_id);
CREATE INDEX ON desk.correction (article_id, at);
CREATE INDEX ON desk.correction (quote_id, at);
CREATE INDEX ON desk.contradiction (other_id);
CREATE INDEX ON desk.redirect (kept_id);

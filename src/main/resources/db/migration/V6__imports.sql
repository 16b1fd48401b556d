-- What an import found by itself, and which texts have come in already.

ALTER TABLE desk.person ADD COLUMN extracted boolean NOT NULL DEFAULT false;
ALTER TABLE live.person ADD COLUMN extracted boolean NOT NULL DEFAULT false;
ALTER TABLE desk.source ADD COLUMN extracted boolean NOT NULL DEFAULT false;
ALTER TABLE live.source ADD COLUMN extracted boolean NOT NULL DEFAULT false;

-- names in a text are looked up by what else people and sources are called
CREATE INDEX ON desk.person USING gin (aliases);
CREATE INDEX ON desk.source USING gin (aliases);

CREATE TABLE desk.imported_text (
  -- SHA-256 of its words
  digest bytea PRIMARY KEY CHECK (length(digest) = 32),
  article_id uuid NOT NULL REFERENCES desk.article ON DELETE CASCADE,
  imported_at timestamptz NOT NULL
);

CREATE INDEX ON desk.imported_text (article_id);

-- Links to articles show little of them: an index that has it spares looking at the table.
ALTER TABLE live.article
  DROP CONSTRAINT article_pkey,
  ADD PRIMARY KEY (id) INCLUDE (headline, slug, published_at);

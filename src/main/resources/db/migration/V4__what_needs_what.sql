-- What an article, a person, a source, a topic or an image needs beside it to be read: one row a link, in each edition.
-- Publishing follows these links to find what must go live with an article, and what may leave with it.
DO $$
DECLARE
  edition text;
BEGIN
  FOREACH edition IN ARRAY ARRAY['desk', 'live'] LOOP
    EXECUTE format($view$
      CREATE VIEW %1$I.need (type, id, needs_type, needs_id) AS
      SELECT 'article', id, 'source', publication_id FROM %1$I.article WHERE publication_id IS NOT NULL
      UNION ALL SELECT 'article', id, 'topic', section_id FROM %1$I.article WHERE section_id IS NOT NULL
      UNION ALL SELECT 'article', article_id, 'topic', topic_id FROM %1$I.article_topic
      UNION ALL SELECT 'article', article_id, 'person', person_id FROM %1$I.byline
      UNION ALL SELECT 'article', article_id, 'image', image_id FROM %1$I.article_image
      UNION ALL SELECT 'article', article_id, 'person', person_id FROM %1$I.mention WHERE person_id IS NOT NULL
      UNION ALL SELECT 'article', article_id, 'source', source_id FROM %1$I.mention WHERE source_id IS NOT NULL
      UNION ALL SELECT 'article', article_id, 'topic', topic_id FROM %1$I.mention WHERE topic_id IS NOT NULL
      UNION ALL SELECT 'article', article_id, 'source', source_id FROM %1$I.citation
      UNION ALL SELECT 'article', article_id, 'person', speaker_person_id FROM %1$I.quote WHERE speaker_person_id IS NOT NULL
      UNION ALL SELECT 'article', article_id, 'source', speaker_source_id FROM %1$I.quote WHERE speaker_source_id IS NOT NULL
      UNION ALL SELECT 'article', article_id, 'source', addressee_id FROM %1$I.quote WHERE addressee_id IS NOT NULL
      UNION ALL SELECT 'article', article_id, 'person', person_id
        FROM %1$I.quote_about JOIN %1$I.quote ON quote.id = quote_id WHERE person_id IS NOT NULL
      UNION ALL SELECT 'article', article_id, 'source', source_id
        FROM %1$I.quote_about JOIN %1$I.quote ON quote.id = quote_id WHERE source_id IS NOT NULL
      UNION ALL SELECT 'article', article_id, 'topic', topic_id
        FROM %1$I.quote_about JOIN %1$I.quote ON quote.id = quote_id WHERE topic_id IS NOT NULL
      UNION ALL SELECT 'person', id, 'image', image_id FROM %1$I.person WHERE image_id IS NOT NULL
      UNION ALL SELECT 'person', person_id, 'source', organisation_id FROM %1$I.affiliation WHERE organisation_id IS NOT NULL
      UNION ALL SELECT 'image', id, 'person', photographer_id FROM %1$I.image WHERE photographer_id IS NOT NULL
      UNION ALL SELECT 'image', id, 'source', agency_id FROM %1$I.image WHERE agency_id IS NOT NULL
      UNION ALL SELECT 'image', image_id, 'person', person_id FROM %1$I.image_depicts
      UNION ALL SELECT 'source', id, 'source', parent_id FROM %1$I.source WHERE parent_id IS NOT NULL
      UNION ALL SELECT 'topic', id, 'topic', parent_id FROM %1$I.topic WHERE parent_id IS NOT NULL
      $view$, edition);
  END LOOP;
END $$;

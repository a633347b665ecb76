-- The ledger. One schema for SQLite and PostgreSQL: times and days are ISO 8601 text in UTC, which sorts as time does; truth values are 0 and 1.
-- What is marked "derived" is made of the rest and can be made again.

CREATE TABLE ledger (
  id TEXT PRIMARY KEY,                -- drawn when the ledger was made; the index of the search names it
  made TEXT NOT NULL,
  sequence BIGINT NOT NULL,           -- grows with each change; rows carry the number of their latest one
  changed BIGINT NOT NULL,            -- the latest change that what is derived depends on
  grouped BIGINT NOT NULL             -- the change up to which it is derived
);

CREATE TABLE capture (
  sha256 TEXT PRIMARY KEY,
  bytes BIGINT NOT NULL,
  added TEXT NOT NULL
);

CREATE TABLE article (
  id TEXT PRIMARY KEY,
  sha256 TEXT NOT NULL REFERENCES capture (sha256),
  uri TEXT NOT NULL,                  -- where it was seen first
  media TEXT NOT NULL,
  declared TEXT,                      -- charset of the carrier
  given TEXT NOT NULL,                -- what the source says beside the text, as JSON
  title TEXT NOT NULL,
  outlet TEXT NOT NULL,               -- empty where not known
  published TEXT NOT NULL,            -- the day; empty where not known
  language TEXT NOT NULL,
  statements INTEGER NOT NULL,        -- repeats left out
  speakers INTEGER NOT NULL,
  warnings INTEGER NOT NULL,
  analysis BIGINT NOT NULL,           -- the one that counts
  added TEXT NOT NULL,
  sequence BIGINT NOT NULL,
  story TEXT,                         -- derived
  occasion TEXT,                      -- derived: the one that it reports
  copies TEXT                         -- derived: id of an article that it is a copy of
);
CREATE INDEX article_by_day ON article (published DESC, id);
CREATE INDEX article_by_outlet ON article (outlet, published DESC, id);
CREATE INDEX article_by_sequence ON article (sequence);
CREATE INDEX article_by_capture ON article (sha256);
CREATE INDEX article_by_uri ON article (uri);
CREATE INDEX article_by_story ON article (story);
CREATE INDEX article_by_occasion ON article (occasion);
CREATE INDEX article_by_original ON article (copies);

-- Every address at which an article was seen; several articles of one address are its versions.
CREATE TABLE sighting (
  article TEXT NOT NULL REFERENCES article (id) ON DELETE CASCADE,
  uri TEXT NOT NULL,
  seen TEXT NOT NULL,
  PRIMARY KEY (article, uri)
);
CREATE INDEX sighting_by_uri ON sighting (uri);

-- One reading of an article by one engine. Older ones stay.
CREATE TABLE analysis (
  id BIGINT PRIMARY KEY,
  article TEXT NOT NULL REFERENCES article (id) ON DELETE CASCADE,
  engine TEXT NOT NULL,               -- versions of all that decides the result, as JSON
  made TEXT NOT NULL,
  statements ${bytes} NOT NULL        -- rows of statements.jsonl, gzip
);
CREATE INDEX analysis_by_article ON analysis (article, id);

-- The reading that counts, in the form in which the program works with it; made again from the capture where the form has changed.
CREATE TABLE reading (
  article TEXT PRIMARY KEY REFERENCES article (id) ON DELETE CASCADE,
  form TEXT NOT NULL,
  analysis ${bytes} NOT NULL,
  dispatch ${bytes} NOT NULL,
  slug ${bytes} NOT NULL,
  testimony ${bytes} NOT NULL,
  galley ${bytes} NOT NULL
);

-- A statement keeps its id from one analysis to the next.
CREATE TABLE statement (
  id TEXT PRIMARY KEY,
  article TEXT NOT NULL REFERENCES article (id) ON DELETE CASCADE,
  place INTEGER NOT NULL,             -- index in the reading that counts; -1 where that has it no more
  starts INTEGER NOT NULL,            -- code points, of its first words
  ends INTEGER NOT NULL,
  kind TEXT NOT NULL,
  act TEXT NOT NULL,                  -- empty where no cue
  words TEXT NOT NULL,                -- in one line, shortened
  quoted INTEGER NOT NULL,
  speaker TEXT NOT NULL,              -- id of the actor; empty where not resolved
  named TEXT NOT NULL,                -- the report's words for the speaker; empty where none
  affiliation TEXT NOT NULL,
  confidence DOUBLE PRECISION NOT NULL,
  rule TEXT NOT NULL,
  said TEXT NOT NULL,                 -- first day on which it was said, as the report tells; else empty
  day TEXT NOT NULL,                  -- derived: when it was said, as the report tells, else the day of the occasion, else of the article
  published TEXT NOT NULL,            -- of its article
  outlet TEXT NOT NULL,               -- of its article
  repeats INTEGER NOT NULL,           -- whether its article has said it before
  review TEXT NOT NULL,               -- none, accepted, corrected, rejected, added
  occasion TEXT                       -- derived
);
CREATE INDEX statement_by_article ON statement (article, place);
CREATE INDEX statement_by_speaker ON statement (speaker, published DESC, id);
CREATE INDEX statement_by_occasion ON statement (occasion);
CREATE INDEX statement_by_doubt ON statement (review, confidence, id);
CREATE INDEX statement_by_day ON statement (day, id);
CREATE INDEX statement_by_speaker_and_day ON statement (speaker, day);
CREATE INDEX statement_by_outlet ON statement (outlet, published DESC, id);

-- Others who have to do with a statement: tellers from the outermost inward, and to whom it is said.
CREATE TABLE party (
  statement TEXT NOT NULL REFERENCES statement (id) ON DELETE CASCADE,
  place INTEGER NOT NULL,             -- 0, 1 … for tellers, -1 for the addressee
  actor TEXT NOT NULL,                -- empty where not resolved
  named TEXT NOT NULL,
  published TEXT NOT NULL,
  PRIMARY KEY (statement, place)
);
CREATE INDEX party_by_actor ON party (actor, published DESC, statement);

CREATE TABLE actor (
  id TEXT PRIMARY KEY,
  page TEXT NOT NULL,
  name TEXT NOT NULL,
  type TEXT NOT NULL,
  affiliation TEXT NOT NULL,
  said INTEGER NOT NULL,              -- statements
  told INTEGER NOT NULL               -- statements of others on its word
);
CREATE INDEX actor_by_page ON actor (page);
CREATE INDEX actor_by_said ON actor (said DESC, id);
CREATE INDEX actor_by_name ON actor (name, id);

CREATE TABLE damage (
  uri TEXT NOT NULL,
  position BIGINT NOT NULL,           -- byte, -1 where not known
  reason TEXT NOT NULL,
  seen TEXT NOT NULL,
  PRIMARY KEY (uri, position, reason)
);

-- What people have changed. Rows are never changed but to be undone.
CREATE TABLE correction (
  id BIGINT PRIMARY KEY,
  kind TEXT NOT NULL,
  article TEXT,                       -- of the statement, where it is about one
  statement TEXT,
  detail TEXT NOT NULL,               -- JSON
  who TEXT NOT NULL,
  made TEXT NOT NULL,
  undone TEXT,
  undone_by TEXT
);
CREATE INDEX correction_by_article ON correction (article);

CREATE TABLE forgotten (
  article TEXT PRIMARY KEY,
  sha256 TEXT NOT NULL,
  made TEXT NOT NULL,
  sequence BIGINT NOT NULL            -- of the change, so that the search takes the article out
);

CREATE TABLE saved_search (
  id BIGINT PRIMARY KEY,
  name TEXT NOT NULL,
  query TEXT NOT NULL,
  webhook TEXT,
  secret TEXT,
  told BIGINT NOT NULL,               -- the sequence up to which its matches were told
  looked BIGINT NOT NULL,             -- the sequence up to which somebody has looked at them
  made TEXT NOT NULL
);

-- What is to be told to a webhook, until it is.
CREATE TABLE delivery (
  id TEXT PRIMARY KEY,
  search BIGINT NOT NULL,
  body TEXT NOT NULL,
  tries INTEGER NOT NULL,
  state TEXT NOT NULL,
  due TEXT NOT NULL,
  outcome TEXT NOT NULL
);
CREATE INDEX delivery_by_due ON delivery (state, due);

CREATE TABLE watch (
  id BIGINT PRIMARY KEY,
  path TEXT NOT NULL UNIQUE,
  made TEXT NOT NULL,
  looked TEXT,
  trouble TEXT
);

-- Derived from here on.

CREATE TABLE copy (
  article TEXT NOT NULL,
  original TEXT NOT NULL,
  kind TEXT NOT NULL,
  mark TEXT NOT NULL,                 -- digest of the row, by which a change is seen
  body ${bytes} NOT NULL,
  PRIMARY KEY (article, original)
);
CREATE INDEX copy_by_original ON copy (original);

CREATE TABLE occasion (
  id TEXT PRIMARY KEY,
  page TEXT NOT NULL,
  kind TEXT NOT NULL,
  starts TEXT NOT NULL,
  ends TEXT NOT NULL,
  place TEXT NOT NULL,
  reports INTEGER NOT NULL,
  independent INTEGER NOT NULL,
  contradictions INTEGER NOT NULL,
  altered INTEGER NOT NULL,
  mark TEXT NOT NULL,
  body ${bytes} NOT NULL,
  compared TEXT,                      -- digest of all that the comparison is made of; empty where there is none
  comparison ${bytes}
);
CREATE INDEX occasion_by_page ON occasion (page);
CREATE INDEX occasion_by_day ON occasion (starts DESC, id);
CREATE INDEX occasion_by_reports ON occasion (reports DESC, id);

CREATE TABLE report (
  occasion TEXT NOT NULL REFERENCES occasion (id) ON DELETE CASCADE,
  article TEXT NOT NULL,
  own INTEGER NOT NULL,               -- 0 where it only recalls the occasion
  PRIMARY KEY (occasion, article, own)
);
CREATE INDEX report_by_article ON report (article);

-- Ids that occasions had before; their addresses lead on.
CREATE TABLE former (
  id TEXT PRIMARY KEY,
  page TEXT NOT NULL,
  occasion TEXT NOT NULL
);
CREATE INDEX former_by_page ON former (page);

CREATE TABLE story (
  id TEXT PRIMARY KEY,
  title TEXT NOT NULL,
  starts TEXT NOT NULL,
  ends TEXT NOT NULL,
  articles INTEGER NOT NULL,
  copies INTEGER NOT NULL,
  mark TEXT NOT NULL,
  body ${bytes} NOT NULL
);
CREATE INDEX story_by_day ON story (ends DESC, id);

CREATE TABLE dispute (
  id TEXT PRIMARY KEY,
  page TEXT NOT NULL,
  claim TEXT NOT NULL,
  starts TEXT NOT NULL,
  ends TEXT NOT NULL,
  asserted INTEGER NOT NULL,
  denied INTEGER NOT NULL,
  mark TEXT NOT NULL,
  body ${bytes} NOT NULL
);

CREATE INDEX dispute_by_page ON dispute (page);

CREATE TABLE disputant (
  dispute TEXT NOT NULL REFERENCES dispute (id) ON DELETE CASCADE,
  article TEXT NOT NULL,
  PRIMARY KEY (dispute, article)
);
CREATE INDEX disputant_by_article ON disputant (article);

CREATE TABLE position (
  id TEXT PRIMARY KEY,
  speaker TEXT NOT NULL,
  mark TEXT NOT NULL,
  body ${bytes} NOT NULL
);
CREATE INDEX position_by_speaker ON position (speaker);

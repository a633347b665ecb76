-- The ledger. One schema for SQLite and PostgreSQL: times and days are ISO 8601 text in UTC, which sorts as time does; truth values are 0 and 1.
-- Text sorts by code points on both. Indexed text is short, since an index of PostgreSQL takes 2,700 bytes; addresses are indexed by digest.
-- What is marked "derived" is made of the rest and can be made again.

CREATE TABLE ledger (
  id ${text} PRIMARY KEY,             -- drawn when the ledger was made; the index of the search names it
  made ${text} NOT NULL,
  sequence BIGINT NOT NULL,           -- grows with each change; rows carry the number of their latest one
  changed BIGINT NOT NULL,            -- the latest change that what is derived depends on
  grouped BIGINT NOT NULL,            -- the change up to which it is derived
  form ${text} NOT NULL               -- of the program's own objects in the derived tables
);

CREATE TABLE capture (
  sha256 ${text} PRIMARY KEY,
  bytes BIGINT NOT NULL,
  added ${text} NOT NULL
);

CREATE TABLE article (
  id ${text} PRIMARY KEY,
  sha256 ${text} NOT NULL REFERENCES capture (sha256),
  uri ${text} NOT NULL,               -- where it was seen first
  media ${text} NOT NULL,
  declared ${text},                   -- charset of the carrier
  given ${text} NOT NULL,             -- what the source says beside the text, as JSON
  title ${text} NOT NULL,
  outlet ${text} NOT NULL,            -- empty where not known
  published ${text} NOT NULL,         -- the day; empty where not known
  language ${text} NOT NULL,
  statements INTEGER NOT NULL,        -- repeats left out
  speakers INTEGER NOT NULL,
  warnings INTEGER NOT NULL,
  analysis BIGINT NOT NULL,           -- the one that counts
  added ${text} NOT NULL,
  sequence BIGINT NOT NULL,
  story ${text},                      -- derived
  occasion ${text},                   -- derived: the one that it reports
  copies ${text}                      -- derived: id of an article that it is a copy of
);
CREATE INDEX article_by_day ON article (published DESC, id);
CREATE INDEX article_by_outlet ON article (outlet, published DESC, id);
CREATE INDEX article_by_counts ON article (outlet, copies, statements);
CREATE INDEX article_by_sequence ON article (sequence);
CREATE INDEX article_by_capture ON article (sha256);
CREATE INDEX article_by_story ON article (story);
CREATE INDEX article_by_occasion ON article (occasion);
CREATE INDEX article_by_original ON article (copies);

-- Every address at which an article was seen; several articles of one address are its versions.
CREATE TABLE sighting (
  article ${text} NOT NULL REFERENCES article (id) ON DELETE CASCADE,
  address ${text} NOT NULL,           -- digest of the next
  uri ${text} NOT NULL,
  seen ${text} NOT NULL,
  PRIMARY KEY (article, address)
);
CREATE INDEX sighting_by_address ON sighting (address);

-- One reading of an article by one engine. Older ones stay.
CREATE TABLE analysis (
  id BIGINT PRIMARY KEY,
  article ${text} NOT NULL REFERENCES article (id) ON DELETE CASCADE,
  engine ${text} NOT NULL,            -- versions of all that decides the result, as JSON
  made ${text} NOT NULL,
  statements ${bytes} NOT NULL        -- rows of statements.jsonl, gzip
);
CREATE INDEX analysis_by_article ON analysis (article, id);

-- The reading that counts, in the form in which the program works with it; made again from the capture where the form has changed.
CREATE TABLE reading (
  article ${text} PRIMARY KEY REFERENCES article (id) ON DELETE CASCADE,
  form ${text} NOT NULL,
  analysis ${bytes} NOT NULL,
  dispatch ${bytes} NOT NULL,
  slug ${bytes} NOT NULL,
  testimony ${bytes} NOT NULL,
  galley ${bytes} NOT NULL
);
CREATE INDEX reading_by_form ON reading (form);

-- A statement keeps its id from one analysis to the next.
CREATE TABLE statement (
  id ${text} PRIMARY KEY,
  article ${text} NOT NULL REFERENCES article (id) ON DELETE CASCADE,
  place INTEGER NOT NULL,             -- index in the reading that counts; -1 where that has it no more
  starts INTEGER NOT NULL,            -- code points, of its first words
  ends INTEGER NOT NULL,
  kind ${text} NOT NULL,
  act ${text} NOT NULL,               -- empty where no cue
  words ${text} NOT NULL,             -- in one line, shortened
  quoted INTEGER NOT NULL,
  speaker ${text} NOT NULL,           -- id of the actor; empty where not resolved
  named ${text} NOT NULL,             -- the report's words for the speaker; empty where none
  affiliation ${text} NOT NULL,
  confidence DOUBLE PRECISION NOT NULL,
  rule ${text} NOT NULL,
  said ${text} NOT NULL,              -- first day on which it was said, as the report tells; else empty
  day ${text} NOT NULL,               -- derived: when it was said, as the report tells, else the day of the occasion, else of the article
  published ${text} NOT NULL,         -- of its article
  outlet ${text} NOT NULL,            -- of its article
  repeats INTEGER NOT NULL,           -- whether its article has said it before
  review ${text} NOT NULL,            -- none, accepted, corrected, rejected, added
  occasion ${text}                    -- derived
);
-- Lists are counted and read in their order from these alone, so they hold what decides whether a statement is listed too.
CREATE INDEX statement_by_article ON statement (article, place);
CREATE INDEX statement_by_speaker ON statement (speaker, published DESC, article, place, repeats);
CREATE INDEX statement_by_speaker_and_outlet ON statement (speaker, outlet, place, repeats);
CREATE INDEX statement_by_speaker_and_day ON statement (speaker, day, article, place, repeats);
CREATE INDEX statement_by_day ON statement (day, article, place, repeats);
CREATE INDEX statement_by_outlet ON statement (outlet, published DESC, article, place, repeats);
CREATE INDEX statement_by_doubt ON statement (review, confidence, id, place, repeats);
CREATE INDEX statement_by_occasion ON statement (occasion) WHERE occasion IS NOT NULL;

-- Others who have to do with a statement: tellers from the outermost inward, to whom it is said, and of whom it speaks.
CREATE TABLE party (
  statement ${text} NOT NULL REFERENCES statement (id) ON DELETE CASCADE,
  place INTEGER NOT NULL,             -- 0, 1 … for tellers, -1 for the addressee, -2, -3 … for those of whom it speaks
  actor ${text} NOT NULL,             -- empty where not resolved
  named ${text} NOT NULL,
  published ${text} NOT NULL,
  voice ${text} NOT NULL,             -- speaker of the statement; empty where nobody knows him, or its article has said it before
  PRIMARY KEY (statement, place)
);
CREATE INDEX party_by_actor ON party (actor, place, voice, statement);
CREATE INDEX party_by_voice ON party (voice, actor, place);

CREATE TABLE actor (
  id ${text} PRIMARY KEY,
  page ${text} NOT NULL,
  name ${text} NOT NULL,
  plain ${text} NOT NULL,             -- the name in lower case without accents, for looking it up
  type ${text} NOT NULL,
  affiliation ${text} NOT NULL,
  said INTEGER NOT NULL,              -- statements
  told INTEGER NOT NULL               -- statements of others on its word
);
CREATE INDEX actor_by_page ON actor (page);
CREATE INDEX actor_by_said ON actor (said DESC, id);
CREATE INDEX actor_by_name ON actor (name, id);

CREATE TABLE damage (
  id ${text} PRIMARY KEY,             -- digest of address, position and reason
  address ${text} NOT NULL,           -- digest of the next
  uri ${text} NOT NULL,
  position BIGINT NOT NULL,           -- byte, -1 where not known
  reason ${text} NOT NULL,
  seen ${text} NOT NULL
);
CREATE INDEX damage_by_address ON damage (address);

-- What people have changed. Rows are never changed but to be undone.
CREATE TABLE correction (
  id BIGINT PRIMARY KEY,
  kind ${text} NOT NULL,
  article ${text},                    -- of the statement, where it is about one
  statement ${text},
  detail ${text} NOT NULL,            -- JSON
  basis ${text} NOT NULL,             -- JSON: what it rests on, so that it still holds where the machine finds other things
  seen ${text} NOT NULL,              -- JSON: what stood there before
  who ${text} NOT NULL,
  made ${text} NOT NULL,
  undone ${text},
  undone_by ${text}
);
CREATE INDEX correction_by_article ON correction (article);

CREATE TABLE forgotten (
  article ${text} PRIMARY KEY,
  sha256 ${text} NOT NULL,
  made ${text} NOT NULL,
  sequence BIGINT NOT NULL            -- of the change, so that the search takes the article out
);

CREATE TABLE saved_search (
  id BIGINT PRIMARY KEY,
  name ${text} NOT NULL,
  query ${text} NOT NULL,
  webhook ${text},
  secret ${text},
  told BIGINT NOT NULL,               -- the sequence up to which its matches were told
  looked BIGINT NOT NULL,             -- the sequence up to which somebody has looked at them
  made ${text} NOT NULL
);

-- What is to be told to a webhook, until it is.
CREATE TABLE delivery (
  id ${text} PRIMARY KEY,
  search BIGINT NOT NULL,
  body ${text} NOT NULL,
  tries INTEGER NOT NULL,
  state ${text} NOT NULL,
  due ${text} NOT NULL,
  outcome ${text} NOT NULL
);
CREATE INDEX delivery_by_due ON delivery (state, due);

CREATE TABLE watch (
  id BIGINT PRIMARY KEY,
  path ${text} NOT NULL UNIQUE,
  made ${text} NOT NULL,
  looked ${text},
  trouble ${text}
);

-- Derived from here on.

CREATE TABLE copy (
  article ${text} NOT NULL,
  original ${text} NOT NULL,
  kind ${text} NOT NULL,
  mark ${text} NOT NULL,              -- digest of the row, by which a change is seen
  body ${bytes} NOT NULL,
  PRIMARY KEY (article, original)
);
CREATE INDEX copy_by_original ON copy (original);

CREATE TABLE occasion (
  id ${text} PRIMARY KEY,
  page ${text} NOT NULL,
  kind ${text} NOT NULL,
  starts ${text} NOT NULL,
  ends ${text} NOT NULL,
  place ${text} NOT NULL,
  reports INTEGER NOT NULL,
  independent INTEGER NOT NULL,
  contradictions INTEGER NOT NULL,
  altered INTEGER NOT NULL,
  mark ${text} NOT NULL,
  body ${bytes} NOT NULL,
  compared ${text},                   -- digest of all that the comparison is made of; empty where there is none
  comparison ${bytes}
);
CREATE INDEX occasion_by_page ON occasion (page);
CREATE INDEX occasion_by_day ON occasion (starts DESC, id, reports);
CREATE INDEX occasion_by_reports ON occasion (reports DESC, starts DESC, id);

CREATE TABLE report (
  occasion ${text} NOT NULL REFERENCES occasion (id) ON DELETE CASCADE,
  article ${text} NOT NULL,
  own INTEGER NOT NULL,               -- 0 where it only recalls the occasion
  PRIMARY KEY (occasion, article, own)
);
CREATE INDEX report_by_article ON report (article);

-- What an outlet does with an occasion that others report as well.
CREATE TABLE habit (
  occasion ${text} NOT NULL REFERENCES occasion (id) ON DELETE CASCADE,
  outlet ${text} NOT NULL,
  alone INTEGER NOT NULL,
  points INTEGER NOT NULL,
  left_out INTEGER NOT NULL,
  shared INTEGER NOT NULL,
  altered INTEGER NOT NULL,
  quotations INTEGER NOT NULL,
  PRIMARY KEY (occasion, outlet)
);
CREATE INDEX habit_by_outlet ON habit (outlet);

-- Ids that occasions had before; their addresses lead on.
CREATE TABLE former (
  id ${text} PRIMARY KEY,
  page ${text} NOT NULL,
  occasion ${text} NOT NULL
);
CREATE INDEX former_by_page ON former (page);

CREATE TABLE story (
  id ${text} PRIMARY KEY,
  title ${text} NOT NULL,
  starts ${text} NOT NULL,
  ends ${text} NOT NULL,
  articles INTEGER NOT NULL,
  copies INTEGER NOT NULL,
  mark ${text} NOT NULL,
  body ${bytes} NOT NULL
);
CREATE INDEX story_by_day ON story (ends DESC, id);

CREATE TABLE dispute (
  id ${text} PRIMARY KEY,
  page ${text} NOT NULL,
  claim ${text} NOT NULL,
  starts ${text} NOT NULL,
  ends ${text} NOT NULL,
  asserted INTEGER NOT NULL,
  denied INTEGER NOT NULL,
  mark ${text} NOT NULL,
  body ${bytes} NOT NULL
);

CREATE INDEX dispute_by_page ON dispute (page);

CREATE TABLE disputant (
  dispute ${text} NOT NULL REFERENCES dispute (id) ON DELETE CASCADE,
  article ${text} NOT NULL,
  PRIMARY KEY (dispute, article)
);
CREATE INDEX disputant_by_article ON disputant (article);

CREATE TABLE position (
  id ${text} PRIMARY KEY,
  speaker ${text} NOT NULL,
  mark ${text} NOT NULL,
  body ${bytes} NOT NULL
);
CREATE INDEX position_by_speaker ON position (speaker);

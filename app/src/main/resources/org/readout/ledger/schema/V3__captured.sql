-- An archive says when it captured a page, which orders the page's versions whenever they were added. Rows from before have no such time.

ALTER TABLE sighting ADD COLUMN captured ${text} NOT NULL DEFAULT '';  -- an instant in ISO 8601; empty where nothing says it

-- What people did is found in the order in which it was done, whatever the clock said and whatever was removed since.
-- Steps from before have no number: 0.

ALTER TABLE correction ADD COLUMN sequence BIGINT NOT NULL DEFAULT 0;  -- of the change that made it
ALTER TABLE correction ADD COLUMN undone_sequence BIGINT;              -- of the change that undid it
CREATE INDEX correction_by_statement ON correction (statement);

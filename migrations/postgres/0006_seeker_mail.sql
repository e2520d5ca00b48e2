-- Because somebody who seeks company need not look at their page every day: who likes gets a message by e-mail when there is news on it.
--
-- Read with every table: as in 0001. It says nothing of the news: what was told is a keyed hash, and the message itself is the same
-- for everybody. What stands in this table is told on the page "Wat wij van u bewaren" and in SECURITY.md; a test lists the columns.

-- The address of somebody who seeks company, sealed with the key of the installation (XChaCha20-Poly1305, in hexadecimal signs: a nonce
-- of 24 bytes, the address filled up with blanks to 254 bytes, a tag of 16 bytes); the key is not in the database. `language` is that of
-- the form. `told` names the news that was told last. Before `next_try` nobody tries: a server is busy with the row, or the last
-- try failed; a change says which row it saw, so that of two servers one sends. `failures` counts the tries of one message. It goes
-- with its person.
CREATE TABLE seeker_mail (
    seeker_id TEXT PRIMARY KEY REFERENCES seeker (id) ON DELETE CASCADE,
    sealed TEXT NOT NULL,
    language TEXT NOT NULL,
    told TEXT,
    next_try BIGINT NOT NULL,
    failures BIGINT NOT NULL CHECK (failures >= 0)
);

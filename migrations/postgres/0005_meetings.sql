-- Because somebody who knows nobody yet is invited to a hosted moment, with neighbours who said yes as well; and because nothing of this may be known longer than it is needed.
--
-- Read with every table: as in 0001. Of the secret in a link only a keyed hash is kept (64 hexadecimal signs); the key is not in
-- the database. What stands in these tables is told on the page "Wat wij van u bewaren" and in SECURITY.md; a test lists the
-- columns.

-- A moment at a meeting spot at which a host welcomes people. Public. The hours are OSM opening_hours. The spot is not a foreign
-- key: a moment whose spot is gone is not offered, and comes back with its spot.
CREATE TABLE hosted_moment (
    id TEXT PRIMARY KEY,
    spot_id TEXT NOT NULL,
    host TEXT NOT NULL,
    hours TEXT NOT NULL,
    room BIGINT NOT NULL CHECK (room > 0),
    example BIGINT NOT NULL
);

-- The personal link of a host. A new one takes the place of the old one.
CREATE TABLE host_link (
    moment_id TEXT PRIMARY KEY REFERENCES hosted_moment (id) ON DELETE CASCADE,
    link_hash TEXT NOT NULL UNIQUE
);

-- How many seats are given away at one time of a hosted moment. A statement that would give away more than there are changes
-- nothing, so that of two who take the last seat one goes without.
CREATE TABLE occurrence (
    moment_id TEXT NOT NULL,
    starts BIGINT NOT NULL,
    taken BIGINT NOT NULL CHECK (taken >= 0),
    PRIMARY KEY (moment_id, starts)
);

-- An invitation to one time of a hosted moment. `version` goes up with every change, and a change says which version it saw: of
-- two at once the second looks again. `size` is for how many it was made, so that nobody can tell when one of them is erased.
-- Erased at `until`; at once when it does not go ahead.
CREATE TABLE invitation (
    id TEXT PRIMARY KEY,
    moment_id TEXT NOT NULL,
    starts BIGINT NOT NULL,
    ends BIGINT NOT NULL,
    spot_id TEXT NOT NULL,
    host TEXT NOT NULL,
    flower TEXT NOT NULL,
    language TEXT NOT NULL,
    shared TEXT NOT NULL,
    size BIGINT NOT NULL CHECK (size > 0),
    offered BIGINT NOT NULL,
    answer_by BIGINT NOT NULL,
    state TEXT NOT NULL,
    until BIGINT NOT NULL,
    version BIGINT NOT NULL
);
CREATE INDEX invitation_moment ON invitation (moment_id, starts);
CREATE INDEX invitation_until ON invitation (until);

-- Who seeks company, by nickname, area and choices of closed lists: no name, address, point, birth date or words of their own.
-- The link comes from the key of the form, so the same form sent again is the same link and the same row. One column holds the
-- invitation, so that nobody has two. Erased at `until`, with everything that points at it.
CREATE TABLE seeker (
    id TEXT PRIMARY KEY,
    link_hash TEXT NOT NULL UNIQUE,
    nickname TEXT NOT NULL,
    area_code TEXT NOT NULL,
    languages TEXT NOT NULL,
    interests TEXT NOT NULL,
    company TEXT NOT NULL,
    step_free BIGINT NOT NULL,
    since BIGINT NOT NULL,
    state TEXT NOT NULL,
    invitation_id TEXT REFERENCES invitation (id) ON DELETE SET NULL,
    called_off BIGINT NOT NULL,
    until BIGINT NOT NULL
);
CREATE INDEX seeker_state ON seeker (state);
CREATE INDEX seeker_invitation ON seeker (invitation_id);
CREATE INDEX seeker_until ON seeker (until);

-- The hosted moments at which a seeker can come.
CREATE TABLE seeker_moment (
    seeker_id TEXT NOT NULL REFERENCES seeker (id) ON DELETE CASCADE,
    moment_id TEXT NOT NULL,
    PRIMARY KEY (seeker_id, moment_id)
);
CREATE INDEX seeker_moment_moment ON seeker_moment (moment_id);

-- Two who are never invited together again, because they were before; it does not say what became of it. With `blocked` they are
-- not invited to one time either; it does not say which of the two asked for it. The smaller id stands first. It goes with either.
CREATE TABLE apart (
    one_id TEXT NOT NULL REFERENCES seeker (id) ON DELETE CASCADE,
    other_id TEXT NOT NULL REFERENCES seeker (id) ON DELETE CASCADE,
    blocked BIGINT NOT NULL,
    PRIMARY KEY (one_id, other_id),
    CHECK (one_id < other_id)
);
CREATE INDEX apart_other ON apart (other_id);

-- Somebody's place in an invitation, and the answer.
CREATE TABLE invitation_place (
    invitation_id TEXT NOT NULL REFERENCES invitation (id) ON DELETE CASCADE,
    seeker_id TEXT NOT NULL REFERENCES seeker (id) ON DELETE CASCADE,
    answer TEXT,
    PRIMARY KEY (invitation_id, seeker_id)
);
CREATE INDEX invitation_place_seeker ON invitation_place (seeker_id);

-- That a meeting was not good, for the coordinator: when, where, a reason of a closed list, and about whom; nothing of who told
-- it. The id is a keyed hash of who told it about whom, so that it is told once. Whoever it is about may be erased.
CREATE TABLE meeting_report (
    id TEXT PRIMARY KEY,
    day TEXT NOT NULL,
    spot_id TEXT NOT NULL,
    reason TEXT NOT NULL,
    about_id TEXT REFERENCES seeker (id) ON DELETE SET NULL,
    received BIGINT NOT NULL
);
CREATE INDEX meeting_report_about ON meeting_report (about_id);
CREATE INDEX meeting_report_received ON meeting_report (received);

-- The days on which the evening's round is held: of several servers the one that writes the row holds it. Without `finished` it
-- was broken off, and may be taken over some minutes after `claimed`.
CREATE TABLE round_day (
    day TEXT PRIMARY KEY,
    claimed BIGINT NOT NULL,
    finished BIGINT
);

-- Because every household finds a seed packet in its newspaper, and passes it on: which codes are good, and how far each packet travelled.
--
-- Read with every table: as in 0001. A code stands nowhere, only its keyed hash; the key is not in the database. No instant
-- stands here at all, no network, no cookie: a journey tells how often, never when or by whom.

-- One row: the last number that was given to a packet.
CREATE TABLE packet_number (
    id BIGINT PRIMARY KEY CHECK (id = 1),
    last BIGINT NOT NULL
);
INSERT INTO packet_number (id, last) VALUES (1, 0);

-- A packet. The hash is NULL when the code was revoked, so that a revoked code is as unknown as one that never was. `step` is how
-- often it was passed on, `talks` at how many of its handovers people said that they talked.
CREATE TABLE packet (
    number BIGINT PRIMARY KEY,
    code_hash TEXT UNIQUE,
    area_code TEXT NOT NULL,
    campaign TEXT NOT NULL,
    step BIGINT NOT NULL,
    talks BIGINT NOT NULL,
    sown BIGINT NOT NULL,
    in_flower BIGINT NOT NULL
);
CREATE INDEX packet_batch ON packet (campaign, area_code);
-- The totals of a campaign are read with every journey; of packets that stayed where they were nothing is to be added up.
CREATE INDEX packet_totals ON packet (campaign, step, talks, sown, in_flower)
    WHERE step > 0 OR sown = 1 OR in_flower = 1;

-- A handover, which either side may tell of. The keys of its two forms are there so that a form that is sent again does not count
-- again; they are emptied when the packet goes on.
CREATE TABLE packet_handover (
    packet BIGINT NOT NULL REFERENCES packet (number),
    step BIGINT NOT NULL,
    given BIGINT NOT NULL,
    received BIGINT NOT NULL,
    talked BIGINT NOT NULL,
    given_form TEXT,
    received_form TEXT,
    PRIMARY KEY (packet, step)
);

-- The wijken in which a packet was passed on or received: a set, without order.
CREATE TABLE packet_district (
    packet BIGINT NOT NULL REFERENCES packet (number),
    area_code TEXT NOT NULL,
    PRIMARY KEY (packet, area_code)
);

-- One row at most: the keyed hash of a constant, so that a wrong key is noticed before anything is done with it.
CREATE TABLE key_check (
    id BIGINT PRIMARY KEY CHECK (id = 1),
    hash TEXT NOT NULL
);

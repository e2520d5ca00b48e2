-- Because a resident must find the same places after a restart: areas with their figures, meeting spots in HSDS terms, and remarks.
--
-- Read with every table: ids and days (YYYY-MM-DD) are TEXT, instants are unix milliseconds, yes and no are 1 and 0 and
-- NULL is unknown, lists are JSON arrays of keys in the order in which a page shows them. Migrations are append-only;
-- `postgres/` has the same numbers and names. An area's code contains its gemeente's, so keys carry the municipality.

-- One row. Every write of a public record raises it in the same transaction; servers look at it to renew their snapshot.
CREATE TABLE revision (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    number INTEGER NOT NULL
) STRICT;
INSERT INTO revision (id, number) VALUES (1, 0);

-- A gemeente, wijk or buurt by its CBS code. The outline is a GeoJSON geometry in WGS84 degrees.
CREATE TABLE area (
    code TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    slug TEXT NOT NULL,
    latitude REAL NOT NULL,
    longitude REAL NOT NULL,
    outline TEXT,
    approximate INTEGER NOT NULL,
    boundary_year INTEGER
) STRICT;

-- A key figure of an area in a year. A figure that is not here is unknown, which is not 0.
CREATE TABLE area_figure (
    area_code TEXT NOT NULL REFERENCES area (code) ON DELETE CASCADE,
    figure_key TEXT NOT NULL,
    year INTEGER NOT NULL,
    value REAL NOT NULL,
    PRIMARY KEY (area_code, figure_key, year)
) STRICT;

-- HSDS organization. It has no id at its source: the id is a digest of what it says, so that equal parties are one row.
CREATE TABLE organization (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    url TEXT
) STRICT;

-- HSDS location with its address and accessibility. The area's code is not a foreign key: CBS renumbers buurten, and a
-- place must not disappear, nor block an import, because of it.
CREATE TABLE location (
    id TEXT PRIMARY KEY,
    source_system TEXT NOT NULL,
    source_id TEXT NOT NULL,
    slug TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    kind TEXT NOT NULL,
    street TEXT NOT NULL,
    postal_code TEXT NOT NULL,
    city TEXT NOT NULL,
    area_code TEXT NOT NULL,
    latitude REAL NOT NULL,
    longitude REAL NOT NULL,
    step_free INTEGER,
    accessible_toilet INTEGER,
    hearing_loop INTEGER,
    quiet_hours TEXT,
    parking TEXT,
    bus_stop TEXT,
    photo_url TEXT,
    photo_alt TEXT,
    checked_by TEXT,
    checked_on TEXT,
    example INTEGER NOT NULL,
    UNIQUE (source_system, source_id)
) STRICT;

-- HSDS service. One is given at each location, so it is keyed by it and needs no service_at_location.
CREATE TABLE service (
    location_id TEXT PRIMARY KEY REFERENCES location (id) ON DELETE CASCADE,
    organization_id TEXT REFERENCES organization (id),
    description TEXT NOT NULL,
    acts TEXT NOT NULL,
    themes TEXT NOT NULL,
    cost TEXT NOT NULL,
    cost_note TEXT,
    languages TEXT NOT NULL
) STRICT;
CREATE INDEX service_organization ON service (organization_id);

-- HSDS contact and phone of the host.
CREATE TABLE contact (
    location_id TEXT PRIMARY KEY REFERENCES location (id) ON DELETE CASCADE,
    name TEXT,
    phone TEXT,
    email TEXT,
    url TEXT
) STRICT;

-- HSDS schedule: OSM opening_hours as it was given, readable or not; NULL is unknown.
CREATE TABLE schedule (
    location_id TEXT PRIMARY KEY REFERENCES location (id) ON DELETE CASCADE,
    hours TEXT
) STRICT;

-- Days that differ from the schedule. A higher position wins.
CREATE TABLE schedule_exception (
    location_id TEXT NOT NULL REFERENCES schedule (location_id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    from_day TEXT NOT NULL,
    until_day TEXT NOT NULL,
    kind TEXT NOT NULL,
    hours TEXT,
    reason TEXT,
    PRIMARY KEY (location_id, position)
) STRICT;

-- A resident's remark about a place. Nothing about who sent it. The location is not a foreign key: a remark that a place is
-- gone outlives it. Erased when dealt with, or after its term.
CREATE TABLE change_request (
    id TEXT PRIMARY KEY,
    location_id TEXT NOT NULL,
    form_key TEXT NOT NULL UNIQUE,
    wrong TEXT NOT NULL,
    remark TEXT,
    received INTEGER NOT NULL
) STRICT;
CREATE INDEX change_request_received ON change_request (received);

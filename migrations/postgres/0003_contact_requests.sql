-- Because a resident who asks to be called back must not be forgotten, and must not be remembered longer than that; and because missing help counts, without who missed it.
--
-- Read with every table: as in 0001. What stands in these tables is told on the page "Wat wij van u bewaren" and in
-- SECURITY.md; a test lists the columns.

-- "Call me back" and "walk along with me": what the contact person of a wijk needs for an answer. The wijk's code is not a
-- foreign key: CBS renumbers, and nobody may go unanswered because of it. Erased when answered, or after its term.
CREATE TABLE contact_request (
    id TEXT PRIMARY KEY,
    area_code TEXT NOT NULL,
    form_key TEXT NOT NULL UNIQUE,
    kind TEXT NOT NULL,
    first_name TEXT NOT NULL,
    reach TEXT NOT NULL,
    why TEXT,
    may_leave_message BIGINT NOT NULL,
    received BIGINT NOT NULL
);
CREATE INDEX contact_request_received ON contact_request (received);

-- How often help was missed, by theme (the name of a branch in addresses, or "anders"), wijk and month (YYYY-MM). Never words,
-- never an instant: nothing leads from a count to a form.
CREATE TABLE signal (
    area_code TEXT NOT NULL,
    theme TEXT NOT NULL,
    month TEXT NOT NULL,
    number BIGINT NOT NULL,
    PRIMARY KEY (area_code, theme, month)
);

-- The keys of forms that were counted, so that a form that is sent again does not count again. Kept for days only.
CREATE TABLE signal_form (
    form_key TEXT PRIMARY KEY,
    received BIGINT NOT NULL
);
CREATE INDEX signal_form_received ON signal_form (received);

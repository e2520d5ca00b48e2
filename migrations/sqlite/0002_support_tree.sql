-- Because the support tree must outlive a restart, and nobody may lose an edition of it: trees as they were given, and the product names that they use.
--
-- Read with every table: as in 0001. An edition is a row that is added and never changed; publishing an older tree again
-- adds it as a new edition.

-- An edition of a municipality's tree, numbered from 1. The one with the highest number is published. The text is the file
-- itself: it is read anew by whoever loads it, so that it can be checked against today and given back as it came.
CREATE TABLE tree_edition (
    municipality TEXT NOT NULL,
    number INTEGER NOT NULL,
    label TEXT NOT NULL,
    published INTEGER NOT NULL,
    example INTEGER NOT NULL,
    text TEXT NOT NULL,
    PRIMARY KEY (municipality, number)
) STRICT;

-- A product of the Uniforme Productnamenlijst on one legal ground: a name has a row for each of its grounds, and one with an
-- empty law when it has none. Every row of a name has the same address.
CREATE TABLE product (
    name TEXT NOT NULL,
    law TEXT NOT NULL,
    uri TEXT NOT NULL,
    PRIMARY KEY (name, law)
) STRICT;

#!/usr/bin/env python3
"""Starts the server with the examples and holds every page of every endpoint of /hsds/3.1/ against the schemas of HSDS 3.1.

    BUURTBOOM_BINARY       the program; else target/release/buurtboom
    BUURTBOOM_SHARED_DATA  the folder with hsds-3.1-schema; else ../shared/data

Needs the Python package jsonschema (Debian: python3-jsonschema). The last line counts endpoints and objects; the program ends
with 1 when anything is wrong, and says where. To hold something else against the schemas: a line in ENDPOINTS.
"""
import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile
import urllib.parse
import urllib.request
import uuid
from datetime import date, datetime

import jsonschema

ROOT = pathlib.Path(__file__).resolve().parents[3]
# The endpoint, the schema of its objects, and members that the API may add to the schema's own: the standard's OpenAPI nests
# them, but its schemas do not know them.
ENDPOINTS = [
    ("organizations", "organization", {"services"}),
    ("services", "service", set()),
    ("locations", "location", set()),
    ("service_at_locations", "service_at_location", {"service"}),
    ("taxonomies", "taxonomy", set()),
    ("taxonomy_terms", "taxonomy_term", set()),
]
# Which list holds the object that a member names.
REFERENCES = {
    "organization_id": "organizations",
    "service_id": "services",
    "location_id": "locations",
    "service_at_location_id": "service_at_locations",
    "taxonomy_id": "taxonomies",
    "taxonomy_term_id": "taxonomy_terms",
}
PAGE = {
    "total_items": int,
    "total_pages": int,
    "page_number": int,
    "size": int,
    "first_page": bool,
    "last_page": bool,
    "empty": bool,
    "contents": list,
}
DATES = {"assured_date", "valid_from", "valid_to", "until"}

formats = jsonschema.FormatChecker(formats=())


@formats.checks("uuid", raises=ValueError)
def is_uuid(text):
    return not isinstance(text, str) or str(uuid.UUID(text)) == text


@formats.checks("uri", raises=ValueError)
def is_uri(text):
    if not isinstance(text, str):
        return True
    parts = urllib.parse.urlsplit(text)
    return bool(parts.scheme) and bool(parts.netloc or parts.path) and not re.search(r"[\s<>\"{}|\\^`]", text)


@formats.checks("email")
def is_email(text):
    return not isinstance(text, str) or re.fullmatch(r"[^@\s]+@[^@\s]+\.[^@\s]+", text) is not None


@formats.checks("date-time", raises=ValueError)
def is_date_time(text):
    if not isinstance(text, str):
        return True
    return datetime.fromisoformat(text.replace("Z", "+00:00")).tzinfo is not None


class Schemas:
    """The schemas of a folder, each with the others that it refers to put in their place."""

    def __init__(self, folder):
        self.folder = folder
        self.known = {}
        self.checkers = {}

    def load(self, name):
        if name not in self.known:
            self.known[name] = self.resolve(json.loads((self.folder / name).read_text()))
        return self.known[name]

    def resolve(self, schema):
        if isinstance(schema, list):
            return [self.resolve(one) for one in schema]
        if not isinstance(schema, dict):
            return schema
        reference = schema.get("$ref")
        if isinstance(reference, str):
            return self.load(reference)
        return {key: self.resolve(value) for key, value in schema.items()}

    def faults(self, name, value, added):
        if name not in self.checkers:
            schema = self.load(f"{name}.json")
            jsonschema.Draft202012Validator.check_schema(schema)
            self.checkers[name] = jsonschema.Draft202012Validator(schema, format_checker=formats)
        for error in self.checkers[name].iter_errors(value):
            yield f"/{'/'.join(map(str, error.absolute_path))}: {error.message}"
        yield from self.strangers(self.load(f"{name}.json"), value, added, "")

    def strangers(self, schema, value, added, path):
        """Members that no schema knows: a slip of the pen passes every other check."""
        if isinstance(value, list):
            for place, one in enumerate(value):
                yield from self.strangers(schema.get("items", {}), one, set(), f"{path}/{place}")
        elif isinstance(value, dict):
            for key, one in value.items():
                if key in added:
                    continue
                if key not in schema.get("properties", {}):
                    yield f"{path}/{key}: HSDS has no such member here"
                else:
                    yield from self.strangers(schema["properties"][key], one, set(), f"{path}/{key}")


class Server:
    """The program with the examples in a database of its own."""

    def __enter__(self):
        self.folder = tempfile.TemporaryDirectory()
        binary = ROOT / os.environ.get("BUURTBOOM_BINARY", "target/release/buurtboom")
        if not binary.exists():
            sys.exit(f"{binary} is not there; build it with make build, or set BUURTBOOM_BINARY")
        database = pathlib.Path(self.folder.name) / "hsds.db"
        self.process = subprocess.Popen(
            [binary, "serve", "--demo", "--listen", "127.0.0.1:0", "--database-url", f"sqlite://{database}"],
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
        )
        for line in self.process.stdout:
            if found := re.search(r"http://\S+", line):
                self.base = f"{found.group()}/hsds/3.1"
                return self
        self.folder.cleanup()
        sys.exit(f"{binary} did not start; try {binary} serve --demo")

    def __exit__(self, *_):
        self.process.terminate()
        self.process.wait(timeout=30)
        self.folder.cleanup()

    def get(self, path):
        with urllib.request.urlopen(self.base + path, timeout=30) as answer:
            content = answer.headers["content-type"]
            if content != "application/json":
                raise ValueError(f"{path} is {content}, not application/json")
            return json.load(answer)


def nulls_and_dates(value, path=""):
    """What the schemas leave open: a member that is not known is absent, and a day is a day."""
    if value is None:
        yield f"{path}: null"
    elif isinstance(value, list):
        for place, one in enumerate(value):
            yield from nulls_and_dates(one, f"{path}/{place}")
    elif isinstance(value, dict):
        for key, one in value.items():
            yield from nulls_and_dates(one, f"{path}/{key}")
            if key in DATES:
                try:
                    date.fromisoformat(one)
                except (TypeError, ValueError):
                    yield f"{path}/{key}: {one!r} is no day"


def objects(value):
    if isinstance(value, list):
        for one in value:
            yield from objects(one)
    elif isinstance(value, dict):
        yield value
        for one in value.values():
            yield from objects(one)


class Walk:
    def __init__(self, server, schemas):
        self.server, self.schemas = server, schemas
        self.faults, self.count, self.ids = [], 0, {}

    def say(self, where, fault):
        self.faults.append(f"{where} {fault}")

    def check(self, where, schema, added, value):
        self.count += 1
        nested = {"services": "service", "service": "service"}
        for fault in self.schemas.faults(schema, value, added):
            self.say(where, fault)
        for fault in nulls_and_dates(value):
            self.say(where, fault)
        for member in added & value.keys():
            inner = value[member]
            for one in inner if isinstance(inner, list) else [inner]:
                for fault in self.schemas.faults(nested[member], one, set()):
                    self.say(where, f"{member}{fault}")

    def pages(self, endpoint, query):
        number, seen = 1, []
        while True:
            where = f"/{endpoint}?page={number}&{query}"
            page = self.server.get(where)
            for member, sort in PAGE.items():
                if type(page.get(member)) is not sort:
                    self.say(where, f"{member} is {page.get(member)!r}")
                    return seen
            if set(page) != set(PAGE):
                self.say(where, f"the page has the members {sorted(page)}")
            contents = page["contents"]
            told = [page["page_number"], page["size"], page["first_page"], page["last_page"], page["empty"]]
            right = [number, len(contents), number == 1, number >= page["total_pages"], not contents]
            if told != right:
                self.say(where, f"the page says {told} and is {right}")
            seen.extend((where, one) for one in contents)
            if number >= page["total_pages"]:
                if len(seen) != page["total_items"]:
                    self.say(where, f"total_items is {page['total_items']}, the pages hold {len(seen)}")
                return seen
            number += 1

    def walk(self, endpoint, schema, added):
        for query in ("per_page=7", "per_page=100&full=true", "per_page=100&full=true&full_service=true"):
            if "full_service" in query and endpoint != "organizations":
                continue
            listed = self.pages(endpoint, query)
            if not listed:
                self.say(f"/{endpoint}", "the list is empty; the examples should fill it")
            for where, one in listed:
                self.check(where, schema, added, one)
            ids = [one.get("id") for _, one in listed]
            if len(ids) != len(set(ids)):
                self.say(f"/{endpoint}?{query}", "an id stands there twice")
            if ids != self.ids.setdefault(endpoint, ids):
                self.say(f"/{endpoint}?{query}", "the list differs from the one asked for before")
        for own in self.ids[endpoint]:
            where = f"/{endpoint}/{own}"
            one = self.server.get(where)
            self.check(where, schema, added, one)
            if one.get("id") != own:
                self.say(where, f"this is {one.get('id')}")
            yield where, one

    def references(self, where, whole):
        for one in objects(whole):
            for member, endpoint in REFERENCES.items():
                if member in one and one[member] not in self.ids[endpoint]:
                    self.say(where, f"{member} {one[member]} is in no list")


def main():
    data = ROOT / os.environ.get("BUURTBOOM_SHARED_DATA", "../shared/data")
    schemas = Schemas(data / "hsds-3.1-schema")
    with Server() as server:
        walk = Walk(server, schemas)
        about = server.get("/")
        if about.get("version") != "3.1" or not all(is_uri(about.get(one)) for one in ("profile", "openapi_url")):
            walk.say("/", f"the API says of itself {about}")
        whole = [found for endpoint in ENDPOINTS for found in walk.walk(*endpoint)]
        walk.ids = {endpoint: set(ids) for endpoint, ids in walk.ids.items()}
        for where, one in whole:
            walk.references(where, one)
    for fault in walk.faults[:40]:
        print(fault)
    print(f"{len(ENDPOINTS)} endpoints, {walk.count} objects checked, {len(walk.faults)} faults")
    return 1 if walk.faults else 0


if __name__ == "__main__":
    sys.exit(main())

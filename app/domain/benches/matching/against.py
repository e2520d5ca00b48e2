#!/usr/bin/env python3
"""Holds the solver against two that others wrote: rustworkx on every graph, networkx on a share of them.

    --graphs N  how many random graphs; else 100,000
    --seed S    another series of them; the same seed gives the same graphs

The rule: being wrong fails, being slow does not. A wrong answer ends the program with 1, and its graph is printed as CSV, in
the form that `buurtboom matching solve` reads. A figure of speed is printed with its goal beside it; what is compared is
measured in turns within one run. `make bench` runs this with the packages of requirements.txt.

To add a form of random graph: a function in FORMS, or in WEIGHTS for what its edges are worth; every form meets all weights.
To add a city whose speed is measured: a shape in shapes.rs, and its name in CITIES.
"""
import argparse
import json
import pathlib
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Iterable, Iterator
from importlib.metadata import version
from random import Random
from typing import NamedTuple

import networkx
import rustworkx

ROOT = pathlib.Path(__file__).resolve().parents[4]
MOST_VERTICES = 60
# networkx is slow, so that it answers only one round in so many; a round is every form with all weights.
NETWORKX_ROUNDS = 20
BATCH = 1_000
# Shapes of shapes.rs in which the people of a municipality could stand, everybody with 8 candidates.
CITIES = ["wijken and interests", "neighbours, by distance", "anybody, weights far apart"]
# rustworkx may need more than a minute at once: no further turn begins after so many seconds.
TURNS, LAST_TURN = 3, 60
TIMES = 5
# What the solver calls its goals, and whether the others' `max_cardinality` is meant.
GOALS = {"weight": False, "pairs": True}

Pairs = Iterable[tuple[int, int]]


class Graph(NamedTuple):
    """Vertices by their number from 0, and both ends and the weight of every edge; no two join the same vertices."""

    vertices: int
    edges: list[tuple[int, int, int]]

    def lines(self) -> str:
        edges = "".join(f"{u} {v} {weight}\n" for u, v, weight in self.edges)
        return f"{self.vertices} {len(self.edges)}\n{edges}"

    def csv(self) -> str:
        return "u,v,weight\n" + "".join(f"{u},{v},{weight}\n" for u, v, weight in self.edges)


class Answer(NamedTuple):
    """What the solver says of one graph."""

    weight: int
    bound: int
    proven: bool
    seconds: float
    pairs: list[tuple[int, int]]


class Wrong(Exception):
    """An answer that is not the best matching."""

    def __init__(self, what: str, graph: Graph, goal: str) -> None:
        super().__init__(f"{what}\nThe goal is {goal}, the graph has {graph.vertices} vertices:\n{graph.csv()}")


# Forms: how many vertices, at most so many, and which of them are joined.

Form = Callable[[Random, int], tuple[int, Pairs]]


def tiny(chance: Random, most: int) -> tuple[int, Pairs]:
    vertices = chance.randint(0, min(most, 6))
    return vertices, some(chance, all_pairs(range(vertices)), 0.6)


def sparse(chance: Random, most: int) -> tuple[int, Pairs]:
    vertices = chance.randint(1, most)
    return vertices, [toss(chance, vertices) for _ in range(chance.randint(0, 2 * vertices))]


def candidates(chance: Random, most: int) -> tuple[int, Pairs]:
    vertices = chance.randint(1, most)
    return vertices, [(u, chance.randrange(vertices)) for u in range(vertices) for _ in range(8)]


def dense(chance: Random, most: int) -> tuple[int, Pairs]:
    vertices = chance.randint(1, most)
    return vertices, some(chance, all_pairs(range(vertices)), chance.choice([0.3, 0.6, 0.9, 1.0]))


def two_sides(chance: Random, most: int) -> tuple[int, Pairs]:
    """Of which one may be much smaller, so that many are left alone."""
    vertices = chance.randint(2, most)
    side = chance.randint(1, vertices - 1)
    across = [(u, v) for u in range(side) for v in range(side, vertices)]
    return vertices, some(chance, across, chance.choice([0.1, 0.3, 1.0]))


def tree(chance: Random, most: int) -> tuple[int, Pairs]:
    vertices = chance.randint(1, most)
    return vertices, [(v, chance.randrange(v)) for v in range(1, vertices)]


def grid(chance: Random, most: int) -> tuple[int, Pairs]:
    width = chance.randint(1, 8)
    vertices = width * chance.randint(1, max(1, most // width))
    right = [(v, v + 1) for v in range(vertices) if (v + 1) % width]
    return vertices, right + [(v, v + width) for v in range(vertices - width)]


def odd_rings(chance: Random, most: int) -> tuple[int, Pairs]:
    """Of three, five or seven, with some edges between them."""
    vertices, pairs = 0, []
    while vertices + 7 <= most and chance.random() < 0.9:
        length = chance.choice([3, 5, 7])
        pairs += [(vertices + step, vertices + (step + 1) % length) for step in range(length)]
        vertices += length
    return vertices, pairs + [toss(chance, vertices) for _ in range(vertices // 4)]


def odd_cliques(chance: Random, most: int) -> tuple[int, Pairs]:
    """Odd groups in which everybody knows everybody, all joined through few: not everybody can have a partner."""
    middle = chance.randint(1, 4)
    vertices, pairs = middle, []
    while vertices + 7 <= most and chance.random() < 0.9:
        group = range(vertices, vertices + chance.choice([1, 3, 5, 7]))
        pairs += [*all_pairs(group), (chance.choice(group), chance.randrange(middle))]
        vertices = group.stop
    return vertices, pairs


def ears(chance: Random, most: int) -> tuple[int, Pairs]:
    """Ways of odd length, each on the last: whoever is left out, all others can be paired (Lovász 1972). Sets within sets."""
    vertices = 1
    pairs: list[tuple[int, int]] = []
    while vertices + 6 <= most and chance.random() < 0.9:
        fresh = range(vertices, vertices + chance.choice([0, 2, 2, 4, 6]))
        way = [chance.randrange(vertices), *fresh, chance.randrange(vertices)]
        pairs += zip(way, way[1:])
        vertices = fresh.stop
    return vertices, pairs


def nested_rings(chance: Random, most: int) -> tuple[int, Pairs]:
    """A path with edges across its middle: each closes an odd ring around the last one."""
    half = chance.randint(1, (most - 1) // 2)
    path = [(v, v + 1) for v in range(2 * half)]
    return 2 * half + 1, path + [(half - step, half + step) for step in range(1, half + 1) if chance.random() < 0.8]


def islands(chance: Random, most: int) -> tuple[int, Pairs]:
    """Three of other forms that nothing joins, and some vertices without an edge."""
    vertices = chance.randint(0, 3)
    pairs: list[tuple[int, int]] = []
    for form in chance.choices([form for form in FORMS if form is not islands], k=3):
        more, joined = form(chance, (most - 3) // 3)
        pairs += [(vertices + u, vertices + v) for u, v in joined]
        vertices += more
    return vertices, pairs


FORMS: list[Form] = [
    tiny, sparse, candidates, dense, two_sides, tree, grid, odd_rings, odd_cliques, ears, nested_rings, islands,
]


def all_pairs(vertices: range) -> list[tuple[int, int]]:
    return [(u, v) for v in vertices for u in range(vertices.start, v)]


def some(chance: Random, pairs: list[tuple[int, int]], share: float) -> list[tuple[int, int]]:
    return [pair for pair in pairs if chance.random() < share]


def toss(chance: Random, vertices: int) -> tuple[int, int]:
    return chance.randrange(vertices), chance.randrange(vertices)


# Weights: what each edge is worth, given a draw for the whole graph.

Weigh = Callable[[int, int], int]


def between(least: int, most: int) -> Callable[[Random], Weigh]:
    return lambda chance: lambda _u, _v: chance.randint(least, most)


def powers(chance: Random) -> Weigh:
    return lambda _u, _v: 1 << chance.randrange(50)


def sums(chance: Random) -> Weigh:
    """What both ends bring along, and hardly more: nearly every choice among the same people is worth the same."""
    worth = chance.choices(range(1, 50), k=MOST_VERTICES)
    return lambda u, v: worth[u] + worth[v] + (chance.random() < 0.1)


def nearness(chance: Random) -> Weigh:
    places = [complex(chance.random(), chance.random()) for _ in range(MOST_VERTICES)]
    return lambda u, v: round(1_000 - 700 * abs(places[u] - places[v]))


WEIGHTS: list[Callable[[Random], Weigh]] = [
    between(1, 1),
    between(1, 3),
    between(1, 20),
    between(1, 1_000_000),
    between(1_000_000, 1_000_003),
    between(-10, 10),
    between(-20, 1),
    between(0, 1),
    # As far apart as 64 bits allow, and as heavy.
    between(-(2**63), 2**63 - 1),
    between(2**63 - 4, 2**63 - 1),
    powers,
    sums,
    nearness,
]
ROUND = len(FORMS) * len(WEIGHTS)


def random_graph(seed: int, number: int) -> Graph:
    """The vertices take their numbers by lot, and the edges their order and direction: a form shall not help by it."""
    chance = Random(f"{seed} {number}")
    vertices, pairs = FORMS[number % len(FORMS)](chance, MOST_VERTICES)
    weigh = WEIGHTS[number // len(FORMS) % len(WEIGHTS)](chance)
    names = chance.sample(range(vertices), k=vertices)
    joined = {(min(u, v), max(u, v)) for u, v in pairs if u != v}
    edges = [(names[u], names[v], weigh(u, v)) for u, v in sorted(joined)]
    chance.shuffle(edges)
    return Graph(vertices, [(v, u, weight) if chance.random() < 0.5 else (u, v, weight) for u, v, weight in edges])


# The three that solve.


class Solver:
    """The bench itself, built by cargo, as a program that reads graphs and answers."""

    def __init__(self) -> None:
        command = ["cargo", "bench", "-q", "-p", "domain", "--bench", "matching", "--no-run", "--message-format=json"]
        built = subprocess.run(command, cwd=ROOT, stdout=subprocess.PIPE, text=True, check=True).stdout
        messages = [json.loads(line) for line in built.splitlines()]
        self.program = next(
            message["executable"]
            for message in messages
            if message["reason"] == "compiler-artifact" and message["target"]["name"] == "matching"
        )

    def answers(self, tasks: list[tuple[str, Graph]]) -> list[Answer]:
        """One process for all of them, which `run` both writes to and reads from, so that neither end waits in vain."""
        asked = "".join(f"{goal} {graph.lines()}" for goal, graph in tasks)
        done = subprocess.run([self.program, "serve"], input=asked, stdout=subprocess.PIPE, text=True)
        answers = [read_answer(line) for line in done.stdout.splitlines()]
        if len(answers) < len(tasks):
            goal, graph = tasks[len(answers)]
            raise Wrong(f"The solver gave no answer and ended with {done.returncode}.", graph, goal)
        return answers

    def city(self, name: str, people: int) -> Graph:
        printed = subprocess.run([self.program, "edges", str(people), name], stdout=subprocess.PIPE, text=True, check=True)
        head, *lines = printed.stdout.splitlines()
        edges = [(u, v, weight) for u, v, weight in (map(int, line.split()) for line in lines)]
        vertices = int(head.split()[0])
        return Graph(vertices, edges)


def read_answer(line: str) -> Answer:
    weight, bound, proven, seconds, *ends = line.split()
    pairs = list(zip(map(int, ends[::2]), map(int, ends[1::2])))
    return Answer(int(weight), int(bound), proven == "true", float(seconds), pairs)


def with_rustworkx(graph: Graph) -> Callable[[str], Pairs]:
    theirs = rustworkx.PyGraph(multigraph=False)
    theirs.add_nodes_from(range(graph.vertices))
    theirs.add_edges_from(graph.edges)
    return lambda goal: rustworkx.max_weight_matching(theirs, max_cardinality=GOALS[goal], weight_fn=int)


def with_networkx(graph: Graph) -> Callable[[str], Pairs]:
    theirs = networkx.Graph()
    theirs.add_nodes_from(range(graph.vertices))
    theirs.add_weighted_edges_from(graph.edges)
    return lambda goal: networkx.max_weight_matching(theirs, maxcardinality=GOALS[goal])


# Judging.


def worth(graph: Graph, pairs: Pairs) -> tuple[int, int]:
    """How many pairs and what they weigh together; a KeyError for a pair that no edge joins."""
    weights = {frozenset((u, v)): weight for u, v, weight in graph.edges}
    gains = [weights[frozenset(pair)] for pair in pairs]
    return len(gains), sum(gains)


def check_alone(goal: str, graph: Graph, answer: Answer) -> None:
    """What can be seen of an answer without knowing the best one."""
    ends = [end for pair in answer.pairs for end in pair]
    if len(set(ends)) < len(ends):
        raise Wrong("A vertex has two partners.", graph, goal)
    try:
        _, weight = worth(graph, answer.pairs)
    except KeyError as pair:
        raise Wrong(f"No edge joins {sorted(*pair.args)}.", graph, goal) from None
    if weight != answer.weight:
        raise Wrong(f"The pairs weigh {weight}, the answer says {answer.weight}.", graph, goal)
    if not answer.proven or answer.bound != answer.weight:
        raise Wrong(f"The certificate does not hold: bound {answer.bound}, weight {answer.weight}.", graph, goal)


def check_against(name: str, goal: str, graph: Graph, ours: Answer, theirs: Pairs) -> None:
    """Other pairs may do as well, and where weight is the goal also another number of them, by edges of no weight."""
    our_pairs, our_weight = worth(graph, ours.pairs)
    their_pairs, their_weight = worth(graph, theirs)
    if our_weight != their_weight or (goal == "pairs" and our_pairs != their_pairs):
        told = f"{our_pairs} pairs that weigh {our_weight}, {name} {their_pairs} that weigh {their_weight}"
        raise Wrong(f"The solver found {told}.", graph, goal)


# What is measured.


def compare(solver: Solver, seed: int, count: int) -> None:
    """Every random graph for either goal."""
    before = time.perf_counter()
    edges = by_networkx = 0
    for first in range(0, count, BATCH):
        numbers = range(first, min(count, first + BATCH))
        graphs = [random_graph(seed, number) for number in numbers]
        tasks = [(goal, graph) for graph in graphs for goal in GOALS]
        answers = iter(solver.answers(tasks))
        for number, graph in zip(numbers, graphs):
            rivals = {"rustworkx": with_rustworkx(graph)}
            if number // ROUND % NETWORKX_ROUNDS == 0:
                rivals["networkx"] = with_networkx(graph)
            for goal in GOALS:
                compare_one(goal, graph, next(answers), rivals)
            edges += len(graph.edges)
            by_networkx += "networkx" in rivals
    average = edges / max(count, 1)
    print(f"  {count:,} graphs with {average:.0f} edges on average, for either goal: as good as rustworkx on all")
    print(f"  {by_networkx:,} of them, every form with all weights: as good as networkx on all")
    print(f"  every pair an edge, nobody in two, every certificate holds ({time.perf_counter() - before:.0f} s)", flush=True)


def compare_one(goal: str, graph: Graph, answer: Answer, rivals: dict[str, Callable[[str], Pairs]]) -> None:
    check_alone(goal, graph, answer)
    for name, rival in rivals.items():
        check_against(name, goal, graph, answer, rival(goal))


def ratio(solver: Solver, name: str, people: int) -> None:
    """How many times as long rustworkx needs, for the search alone; its graph is put together before."""
    graph = solver.city(name, people)
    rival = with_rustworkx(graph)
    ours: list[float] = []
    theirs: list[float] = []
    while len(ours) < TURNS and sum(theirs) < LAST_TURN:
        [answer] = solver.answers([("weight", graph)])
        before = time.perf_counter()
        pairs = rival("weight")
        theirs.append(time.perf_counter() - before)
        ours.append(answer.seconds)
        compare_one("weight", graph, answer, {"rustworkx": lambda _goal: pairs})
    our, their = statistics.median(ours), statistics.median(theirs)
    told = f"{our:.3f} s, rustworkx {their:.2f} s (turns: {len(ours)})"
    print(f"  {name:<28}{their / our:>5.0f} times as fast (goal 100): {told}", flush=True)


def large(solver: Solver, name: str, people: int) -> None:
    """A whole municipality, and how near to the best the simplest way comes."""
    graph = solver.city(name, people)
    answers = [solver.answers([("weight", graph)])[0] for _ in range(TIMES)]
    for answer in answers:
        check_alone("weight", graph, answer)
    seconds = statistics.median(answer.seconds for answer in answers)
    percent = answers[0].bound / 100
    _, simplest = worth(graph, greedy(graph))
    shares = f"{answers[0].weight / percent:.2f} % of the bound (goal 99.9 %), greedy {simplest / percent:.2f} %"
    print(f"  {name:<28}{seconds:>7.3f} s (goal 2 s): {shares}", flush=True)


def greedy(graph: Graph) -> Iterator[tuple[int, int]]:
    """The heaviest edge whose ends are both free, again and again."""
    taken: set[int] = set()
    for u, v, weight in sorted(graph.edges, key=lambda edge: -edge[2]):
        if weight > 0 and not taken & {u, v}:
            taken |= {u, v}
            yield u, v


def main() -> None:
    arguments = argparse.ArgumentParser(description="Holds the solver against rustworkx and networkx.")
    arguments.add_argument("--graphs", type=int, default=100_000)
    arguments.add_argument("--seed", type=int, default=1965)
    asked = arguments.parse_args()
    solver = Solver()
    versions = f"rustworkx {version('rustworkx')} and networkx {version('networkx')}"
    forms = f"Random graphs of up to {MOST_VERTICES} vertices, seed {asked.seed}"
    print(f"{forms}, against {versions} (some minutes):", flush=True)
    compare(solver, asked.seed, asked.graphs)
    print(f"8,000 people with 8 candidates each, against rustworkx, in up to {TURNS} turns, medians:", flush=True)
    for name in CITIES:
        ratio(solver, name, 8_000)
    print(f"44,000 people with 8 candidates each, on one core, the median of {TIMES}:", flush=True)
    for name in CITIES:
        large(solver, name, 44_000)


if __name__ == "__main__":
    try:
        main()
    except Wrong as wrong:
        sys.exit(str(wrong))

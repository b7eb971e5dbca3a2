# SPDX-License-Identifier: GPL-3.0-or-later
"""The random numbers and distributions of core/data, written a second time from their description.

    python3 reference.py > values.json

Python's floats are IEEE doubles and its + - * / sqrt are correctly rounded, as C++'s are, so the
numbers must agree in every bit.
"""
import json
import math
import struct

MASK = (1 << 64) - 1
GAMMA = 0x9E3779B97F4A7C15
PIECE = 1 << 18


def mix(z):
    z = ((z ^ (z >> 30)) * 0xBF58476D1CE4E5B9) & MASK
    z = ((z ^ (z >> 27)) * 0x94D049BB133111EB) & MASK
    return z ^ (z >> 31)


class Random:
    def __init__(self, seed, stream):
        self.state = mix((seed + GAMMA) & MASK) ^ mix((stream * GAMMA + 1) & MASK)

    def bits(self):
        self.state = (self.state + GAMMA) & MASK
        return mix(self.state)

    def uniform(self):
        return (self.bits() >> 11) * 2.0 ** -53

    def open_uniform(self):
        return ((self.bits() >> 12) + 0.5) * 2.0 ** -52

    def below(self, bound):
        first = (1 << 64) % bound
        while True:
            drawn = self.bits()
            if drawn >= first:
                return drawn % bound

    def normal(self):
        while True:
            u, v = 2 * self.uniform() - 1, 2 * self.uniform() - 1
            w = u * u + v * v
            if 0 < w < 1:
                return u * math.sqrt(-2 * log(w) / w)

    def exponential(self):
        return -log(self.open_uniform())

    def laplace(self):
        negative = self.bits() >> 63
        size = self.exponential()
        return -size if negative else size

    def student(self, freedom):
        while True:
            u, v = 2 * self.uniform() - 1, 2 * self.uniform() - 1
            w = u * u + v * v
            if 0 < w < 1:
                return u * math.sqrt(freedom * (exp(-2 / freedom * log(w)) - 1) / w)


LN2_HIGH = float.fromhex("0x1.62e42fee00000p-1")
LN2_LOW = float.fromhex("0x1.a39ef35793c76p-33")


def log(x):
    """2*artanh((m-1)/(m+1)) by its series up to the 23rd power, x = m * 2**e, m about 1."""
    m, e = math.frexp(x)
    m, e = m * 2, e - 1
    if m > 1.4142135623730951:
        m, e = m * 0.5, e + 1
    s = (m - 1) / (m + 1)
    s2 = s * s
    series = 0.0
    for k in range(23, 2, -2):
        series = series * s2 + 1.0 / k
    tail = s * s2 * series
    return e * LN2_HIGH + (2 * (s + tail) + e * LN2_LOW)


def exp(x):
    n = math.floor(x / (LN2_HIGH + LN2_LOW) + 0.5)
    r = (x - n * LN2_HIGH) - n * LN2_LOW
    series = 1.0
    for k in range(17, 0, -1):
        series = 1 + series * r / k
    return math.ldexp(series, n)


def draw(name, random, scale, tail):
    if name == "normal":
        return scale * random.normal()
    if name == "laplace":
        return scale * random.laplace()
    if name == "uniform":
        return scale * (2 * random.uniform() - 1)
    if name == "student-t":
        return scale * random.student(tail)
    if name == "two-humps":
        side = 1 if random.bits() >> 63 else -1
        return scale * (2 * side + 0.5 * random.normal())
    if name == "half-normal":
        return max(0.0, scale * random.normal())
    if name == "log-normal":
        return exp(min(max(scale * random.normal(), -80.0), 80.0))
    if name == "exponential":
        return scale * random.exponential()
    wide = random.uniform() < 0.1
    return scale * (3 * random.laplace() if wide else random.normal())


def single(x):
    return struct.unpack("<f", struct.pack("<f", x))[0]


def hexes(values):
    return ["%08x" % struct.unpack("<I", struct.pack("<f", x))[0] for x in values]


def with_outliers(seed, count, share, reach):
    """Normal values, some replaced by large ones of either sign: each position drawn first."""
    random = Random(seed, 0)
    values = [single(random.normal()) for _ in range(count)]
    random = Random(seed, 0x4F75746C69657273)
    positions, half = [], 1.5 / 8.5
    while len(positions) < math.floor(share * count + 0.5):
        at = random.below(count)
        if at not in positions:
            positions.append(at)
    for at in positions:
        negative = random.bits() >> 63
        size = reach * (1 - half + 2 * half * random.uniform())
        values[at] = single(-size if negative else size)
    return values


NAMES = ["normal", "laplace", "uniform", "student-t", "two-humps", "half-normal", "log-normal",
         "exponential", "weights"]
streams = {name: Random(42, 0) for name in NAMES}
print(json.dumps({
    "bits": ["%016x" % x for x in (lambda r: [r.bits() for _ in range(6)])(Random(42, 0))],
    "seed42": {name: hexes([single(draw(name, streams[name], 0.75, 5)) for _ in range(12)])
               for name in NAMES},
    "secondPiece": hexes([single((lambda r: r.normal())(Random(7, 1)))]),
    "outliers": hexes(with_outliers(42, 200, 0.04, 8.5)),
}, indent=1))

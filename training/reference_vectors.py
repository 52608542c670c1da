"""Writes reference_vectors.json: made pictures, and what the embedder answers, to check other implementations against."""
import argparse
import json

import numpy as np

from evaluate import session
from preprocessing import network_input

MADE = {
    "(7 x + 3 y) mod 256": (320, 256, lambda x, y: (7 * x + 3 * y) % 256),
    "(x * y) / 97 mod 256": (400, 300, lambda x, y: (x * y) // 97 % 256),
    "40 if (x / 16 + y / 16) is even, else 200": (256, 256, lambda x, y: np.where((x // 16 + y // 16) % 2 == 0, 40, 200)),
    "0 if x < 60 or x >= 340, else (x * x + 2 * y * y) / 700 mod 256":
        (400, 360, lambda x, y: np.where((x < 60) | (x >= 340), 0, (x * x + 2 * y * y) // 700 % 256)),
    "255 - ((x - 64)^2 + (y - 48)^2) / 40, not below 0":
        (128, 96, lambda x, y: np.maximum(0, 255 - ((x - 64) ** 2 + (y - 48) ** 2) // 40)),
    "the bitwise exclusive or of x mod 256 and y mod 256": (700, 500, lambda x, y: (x % 256) ^ (y % 256)),
}
PIXELS = (0, 1, 159, 160, 12800, 12879, 25440, 25599)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--model", required=True)
    parser.add_argument("--out", required=True)
    options = parser.parse_args()
    network = session(options.model)
    with open(options.out, "w") as out:
        json.dump([_entry(network, formula, *made) for formula, made in MADE.items()], out, indent=1)


def _entry(network, formula, width, height, value):
    y, x = np.mgrid[0:height, 0:width]
    given = network_input(value(x, y).astype(np.uint8))
    embedding, findings, film = (output[0] for output in network.run(None, {"picture": given[None]}))
    return {"width": width, "height": height, "value_at_x_y": formula,
            "input": {str(place): _rounded(given.flat[place]) for place in PIXELS},
            "embedding": [_rounded(v) for v in embedding[:16]], "findings": [_rounded(v) for v in findings],
            "film": _rounded(film[0])}


def _rounded(value):
    return round(float(value), 6)


if __name__ == "__main__":
    main()

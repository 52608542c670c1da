"""Writes reference_vectors.json: what the embedder answers for some pictures, to check other implementations against."""
import argparse
import hashlib
import json
from pathlib import Path

import numpy as np
from PIL import Image

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
FILMS = ("images512/00000150_002.png", "images512/00000193_019.png", "originals1024/00000150_002.png",
         "originals1024/00000193_019.png")
PIXELS = (0, 1, 255, 256, 32768, 32895, 65280, 65535)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--model", required=True)
    parser.add_argument("--data", help="folder with images512 and originals1024; without it, made pictures alone")
    parser.add_argument("--out", required=True)
    options = parser.parse_args()
    network = session(options.model)
    entries = [{"width": width, "height": height, "value_at_x_y": formula, **_answer(network, _made(width, height, value))}
               for formula, (width, height, value) in MADE.items()]
    if options.data:
        entries += [{"file": name, **_answer(network, _film(Path(options.data) / name))} for name in FILMS]
    written = {"model_sha256": hashlib.sha256(Path(options.model).read_bytes()).hexdigest(), "pictures": "PICTURES"}
    lines = ",\n".join("  " + json.dumps(entry) for entry in entries)
    Path(options.out).write_text(json.dumps(written, indent=1).replace('"PICTURES"', "[\n" + lines + "\n ]") + "\n")


def _made(width, height, value):
    y, x = np.mgrid[0:height, 0:width]
    return value(x, y).astype(np.uint8)


def _film(path):
    with Image.open(path) as film:
        return np.asarray(film)


def _answer(network, pixels):
    given = network_input(pixels)
    embedding, findings, film = (output[0] for output in network.run(None, {"picture": given[None]}))
    return {"input": {str(place): _rounded(given.flat[place]) for place in PIXELS},
            "embedding": [_rounded(v) for v in embedding], "findings": [_rounded(v) for v in findings],
            "film": _rounded(film[0])}


def _rounded(value):
    return round(float(value), 6)


if __name__ == "__main__":
    main()

"""Measures an exported embedder beside the generic network, under one protocol. See MODEL_CARD.md for the definitions."""
import argparse
import json
import time

import numpy as np
import onnxruntime
from PIL import Image
from scipy.stats import rankdata

from alterations import ALTERATIONS
from film_check import PHOTOGRAPHS_TO_TEST, made_pictures, photographs
from library import FINDINGS, Library
from preprocessing import network_input, resize

NEIGHBOURS = 50
FEWEST_POSITIVES = 10
RESAMPLES = 2000
MADE_TEST_SEED = 2027


def session(path):
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    options.add_session_config_entry("session.intra_op.allow_spinning", "0")
    return onnxruntime.InferenceSession(path, options)


class Own:
    def __init__(self, path):
        self.session = session(path)

    def __call__(self, picture):
        outputs = self.session.run(None, {"picture": network_input(np.asarray(picture))[None]})
        return [output[0] for output in outputs]


class Generic:
    def __init__(self, path):
        self.session = session(path)

    def __call__(self, picture):
        values = (resize(np.asarray(picture), 224, 224) / 127.5 - 1).astype(np.float32)
        return self.session.run(None, {"input": np.repeat(values[None, None], 3, axis=1)})[0][0]


def neighbour_scores(vectors, library, queries):
    """For each query and finding: the share of its 50 nearest pictures of other patients that carry the finding."""
    unit = vectors / np.linalg.norm(vectors, axis=1, keepdims=True)
    likeness = unit[queries] @ unit.T
    likeness[library.patients[queries][:, None] == library.patients[None]] = -np.inf
    nearest = np.argsort(-likeness, axis=1, kind="stable")[:, :NEIGHBOURS]
    return library.findings[nearest].mean(1)


def finding_aucs(scores, truth, chosen):
    return {name: _auc(truth[:, number] > 0, scores[:, number]) for number, name in chosen
            if 0 < truth[:, number].sum() < len(truth)}


def _auc(positive, scores):
    """The chance that a picture with the finding scores higher than one without; ties count half."""
    count = positive.sum()
    ranks = rankdata(scores)[positive].sum()
    return (ranks - count * (count + 1) / 2) / (count * (len(scores) - count))


def compare(first, second, library, queries, seed=5):
    """Macro AUCs, their difference, and intervals by drawing patients with replacement, the same draw for both."""
    truth = library.findings[queries]
    chosen = [(n, name) for n, name in enumerate(FINDINGS) if truth[:, n].sum() >= FEWEST_POSITIVES]
    macro = lambda scores, rows: np.mean(list(finding_aucs(scores[rows], truth[rows], chosen).values()))
    whole = np.arange(len(queries))
    patients = library.patients[queries]
    rows_of = [np.flatnonzero(patients == patient) for patient in np.unique(patients)]
    random, draws = np.random.RandomState(seed), []
    for _ in range(RESAMPLES):
        rows = np.concatenate([rows_of[n] for n in random.randint(0, len(rows_of), len(rows_of))])
        draws.append((macro(first, rows), macro(second, rows)))
    draws = np.array(draws)
    interval = lambda values: [round(float(v), 4) for v in np.quantile(values, [0.025, 0.975])]
    return {"pictures": len(queries), "patients": len(rows_of), "findings": [name for _, name in chosen],
            "own": round(macro(first, whole), 4), "own_interval": interval(draws[:, 0]),
            "generic": round(macro(second, whole), 4), "generic_interval": interval(draws[:, 1]),
            "difference": round(macro(first, whole) - macro(second, whole), 4),
            "difference_interval": interval(draws[:, 0] - draws[:, 1]),
            "share_of_draws_not_better": round(float((draws[:, 0] <= draws[:, 1]).mean()), 4),
            "per_finding_own": {k: round(v, 3) for k, v in finding_aucs(first, truth, chosen).items()},
            "per_finding_generic": {k: round(v, 3) for k, v in finding_aucs(second, truth, chosen).items()}}


def robustness(own, gallery, library, every):
    """Share of altered copies whose nearest picture, of the whole gallery, is their original."""
    table = {}
    for name, alter in ALTERATIONS.items():
        queries = np.arange(0, len(library), every)
        copies = np.stack([own(alter(library.film(index)))[0] for index in queries])
        table[name] = round(float(((copies @ gallery.T).argmax(1) == queries).mean()), 4)
        print(name, table[name], flush=True)
    return table


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", required=True)
    parser.add_argument("--generic", required=True)
    parser.add_argument("--model", required=True)
    parser.add_argument("--report", required=True)
    parser.add_argument("--every", type=int, default=1, help="alter every n-th picture only")
    options = parser.parse_args()
    library, own, generic = Library(options.data), Own(options.model), Generic(options.generic)
    films = [library.film(index) for index in range(len(library))]
    gallery, findings, film = (np.stack(part) for part in zip(*map(own, films)))
    plain = np.stack([generic(picture) for picture in films])
    plain -= plain[~library.test].mean(0)
    test, everyone = np.flatnonzero(library.test), np.arange(len(library))
    report = {"test_queries": compare(neighbour_scores(gallery, library, test), neighbour_scores(plain, library, test), library, test),
              "finding_output_on_test": compare(findings[test], neighbour_scores(plain, library, test), library, test),
              "all_queries": compare(neighbour_scores(gallery, library, everyone), neighbour_scores(plain, library, everyone), library, everyone),
              "films_refused": {"train_val": round(float((film[~library.test] < 0.5).mean()), 4), "test": round(float((film[library.test] < 0.5).mean()), 4)}}
    print(json.dumps(report, indent=1), flush=True)
    made = made_pictures([films[n] for n in test], photographs(PHOTOGRAPHS_TO_TEST), 700, MADE_TEST_SEED)
    report["made_pictures_refused"] = round(float(np.mean([own(picture)[2][0] < 0.5 for picture in made])), 4)
    one = network_input(np.asarray(films[0]))[None]
    spans = []
    for _ in range(200):
        started = time.process_time()
        own.session.run(None, {"picture": one})
        spans.append((time.process_time() - started) * 1000)
    report["cpu_milliseconds"] = {"median": round(float(np.median(spans)), 2), "p95": round(float(np.quantile(spans, 0.95)), 2)}
    print(report["made_pictures_refused"], report["cpu_milliseconds"], flush=True)
    report["copy_found_first"] = robustness(own, gallery, library, options.every)
    with open(options.report, "w") as out:
        json.dump(report, out, indent=1)


if __name__ == "__main__":
    main()

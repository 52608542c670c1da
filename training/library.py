"""The NIH pictures, what is said of them, and the patient-wise folds."""
import csv
from pathlib import Path

import numpy as np
from PIL import Image

FINDINGS = ("Atelectasis", "Cardiomegaly", "Effusion", "Infiltration", "Mass", "Nodule", "Pneumonia", "Pneumothorax",
            "Consolidation", "Edema", "Emphysema", "Fibrosis", "Pleural_Thickening", "Hernia")
FOLDS = 5
FOLD_SEED = 7


class Library:
    """Rows of Data_Entry_subset.csv as arrays, in the file's order."""

    def __init__(self, folder, rows=None):
        self.folder = Path(folder)
        rows = rows or _rows(self.folder / "Data_Entry_subset.csv")
        self.rows = rows
        self.names = [row["Image Index"] for row in rows]
        self.patients = np.array([int(row["Patient ID"]) for row in rows])
        self.findings = np.array([[f in row["Finding Labels"].split("|") for f in FINDINGS] for row in rows], float)
        self.lying = np.array([row["View Position"] == "AP" for row in rows], float)
        self.male = np.array([row["Patient Gender"] == "M" for row in rows], float)
        self.age = np.array([min(int(row["Patient Age"]), 95) for row in rows], float)
        self.test = np.array([row["OfficialSplit"] == "test" for row in rows])
        self.second_opinion = self._second_opinion()
        self.fold = self._folds()

    def __len__(self):
        return len(self.names)

    def training_part(self):
        return Library(self.folder, [row for row, test in zip(self.rows, self.test) if not test])

    def film(self, index):
        return Image.open(self.folder / "images512" / self.names[index]).convert("L")

    def _second_opinion(self):
        """Probabilities of the published DenseNet-121, NaN where it gave none."""
        given = {row["Image Index"]: [float(row["prob_" + f] or "nan") for f in FINDINGS]
                 for row in _rows(self.folder / "chexnet_probabilities_subset.csv")}
        values = np.array([given.get(name, [np.nan] * len(FINDINGS)) for name in self.names])
        values[np.isnan(values).any(1)] = np.nan
        return np.clip(values, 1e-4, 1 - 1e-4)

    def _folds(self):
        """Each patient is in one fold; official test patients are in none (-1)."""
        patients = np.unique(self.patients[~self.test])
        shuffled = np.random.RandomState(FOLD_SEED).permutation(len(patients)) % FOLDS
        fold_of = dict(zip(patients, shuffled))
        return np.array([fold_of.get(patient, -1) for patient in self.patients])


def _rows(path):
    with open(path, newline="") as lines:
        return list(csv.DictReader(lines))

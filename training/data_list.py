"""Writes data/training_list.csv: every picture used for training, its patient and its fold."""
import csv
import sys
from pathlib import Path

from library import Library

library = Library(sys.argv[1]).training_part()
with open(Path(__file__).parent / "data" / "training_list.csv", "w", newline="") as out:
    writer = csv.writer(out)
    writer.writerow(["Image Index", "Patient ID", "Fold"])
    writer.writerows(zip(library.names, library.patients, library.fold))

"""Trains the chest film embedder from nothing and writes chest-embedder.onnx. See MODEL_CARD.md."""
import argparse
import copy
import time
from pathlib import Path

import numpy as np
import torch
from torch.nn import functional as F

from export import assemble, write_onnx
from finding_space import out_of_fold
from library import Library
from network import TrainingNetwork
from teacher import make_views

TARGET_WIDTH = 256
TARGET_LENGTH = 4.0
TEACHER_PENALTY = 0.003
FILMS_A_BATCH = 48
LEARNING_RATE = 2e-3
WEIGHT_DECAY = 0.05
WARM_UP_STEPS = 150
FINDING_WEIGHT = 0.5
COPY_WEIGHT = 0.5
COPY_TEMPERATURE = 0.1
SHIFT = 8
PRODUCT = "reference-service/src/main/resources/embedding/chest-embedder.onnx"


def main():
    options = _options()
    torch.set_num_threads(options.threads)
    out = Path(options.out)
    out.mkdir(parents=True, exist_ok=True)
    library = Library(options.data).training_part()
    pictures, features = make_views(library, options.teacher, out / "views")
    pictures = torch.from_numpy(pictures)
    network = Training(pictures, features, library, options, out / "state.pt").run()
    embedder = assemble(network, pictures, library)
    write_onnx(embedder, options.onnx)


def _options():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", required=True, help="folder with images512 and Data_Entry_subset.csv")
    parser.add_argument("--teacher", required=True, help="mobilenet_v1_imagenet_qat.onnx")
    parser.add_argument("--out", required=True, help="folder for views and checkpoints")
    parser.add_argument("--onnx", default=str(Path(__file__).parents[1] / PRODUCT))
    parser.add_argument("--epochs", type=int, default=120)
    parser.add_argument("--cooldown", type=int, default=30, help="last epochs, in which the learning rate falls to zero")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--threads", type=int, default=2)
    return parser.parse_args()


class Training:
    """Three lessons at once: see like the teacher, place findings like the teacher, know a film from its copies.

    Every epoch draws its random numbers from seed and epoch alone, so an interrupted run resumes as if it had not been.
    """

    def __init__(self, pictures, features, library, options, state_path):
        self.pictures, self.options, self.state_path = pictures, options, state_path
        self.sights = _half_whitened(features)
        places = out_of_fold(library, features, TEACHER_PENALTY)
        self.places = torch.from_numpy((places / places.std((0, 1))).astype(np.float32))
        self.steps = len(library) // FILMS_A_BATCH
        torch.manual_seed(options.seed)
        self.network = TrainingNetwork(TARGET_WIDTH).to(memory_format=torch.channels_last)
        self.average = copy.deepcopy(self.network).eval()
        self.optimiser = torch.optim.AdamW(_weight_groups(self.network), lr=LEARNING_RATE)
        self.epoch = 0

    def run(self):
        if self.state_path.exists():
            self._resume()
        started = time.time()
        while self.epoch < self.options.epochs:
            losses = self._one_epoch()
            self.epoch += 1
            self._save()
            print(f"epoch {self.epoch} teacher {losses[0]:.3f} findings {losses[1]:.3f} copies {losses[2]:.3f} "
                  f"{time.time() - started:.0f} s", flush=True)
        return self.average

    def _one_epoch(self):
        seed = self.options.seed * 100_003 + self.epoch
        torch.manual_seed(seed)
        random = np.random.RandomState(seed)
        self.network.train()
        films = random.permutation(self.pictures.shape[1])
        totals = np.zeros(3)
        for step in range(self.steps):
            batch = films[step * FILMS_A_BATCH:(step + 1) * FILMS_A_BATCH]
            totals += self._one_step(batch, random, self.epoch * self.steps + step)
        return totals / self.steps

    def _one_step(self, films, random, step):
        easy = random.randint(0, 4, len(films))
        hard = random.randint(1, len(self.pictures), len(films))
        views, films = np.concatenate([easy, hard]), np.concatenate([films, films])
        pictures = _jittered(self.pictures[views, films][:, None].float() / 255, random)
        with torch.autocast("cpu", dtype=torch.bfloat16):
            maps = self.network.trunk(self.network.even_tone(pictures))
        features = self.network.settle(maps.float())
        sight = ((self.network.teacher(features) - self.sights[views, films]) ** 2).sum(1).mean() / TARGET_LENGTH ** 2
        place = F.smooth_l1_loss(self.network.findings(features), self.places[views, films])
        copies = _copy_loss(F.normalize(self.network.picture(features), dim=1))
        self.optimiser.zero_grad()
        (sight + FINDING_WEIGHT * place + COPY_WEIGHT * copies).backward()
        torch.nn.utils.clip_grad_norm_(self.network.parameters(), 2.0)
        for group in self.optimiser.param_groups:
            group["lr"] = LEARNING_RATE * self._pace(step)
        self.optimiser.step()
        self._follow(step)
        return np.array([sight.item(), place.item(), copies.item()])

    def _pace(self, step):
        left = (self.options.epochs * self.steps - step) / (self.options.cooldown * self.steps)
        return min(1.0, (step + 1) / WARM_UP_STEPS, max(0.01, left))

    @torch.no_grad()
    def _follow(self, step):
        kept = min(0.99, (1 + step) / (10 + step))
        for slow, fast in zip(self.average.state_dict().values(), self.network.state_dict().values()):
            if slow.dtype.is_floating_point:
                slow.lerp_(fast, 1 - kept)
            else:
                slow.copy_(fast)

    def _save(self):
        torch.save({"epoch": self.epoch, "network": self.network.state_dict(), "average": self.average.state_dict(),
                    "optimiser": self.optimiser.state_dict()}, self.state_path)

    def _resume(self):
        state = torch.load(self.state_path)
        self.epoch = state["epoch"]
        self.network.load_state_dict(state["network"])
        self.average.load_state_dict(state["average"])
        self.optimiser.load_state_dict(state["optimiser"])


def _half_whitened(features):
    sights = features[:, :, :TARGET_WIDTH]
    sights = sights / np.sqrt(sights.std((0, 1)))
    return torch.from_numpy(sights * (TARGET_LENGTH / np.sqrt((sights ** 2).sum(-1).mean())))


def _weight_groups(network):
    matrices = [p for p in network.parameters() if p.ndim > 1]
    vectors = [p for p in network.parameters() if p.ndim <= 1]
    return [{"params": matrices, "weight_decay": WEIGHT_DECAY}, {"params": vectors, "weight_decay": 0.0}]


def _jittered(pictures, random):
    """Small shifts, a few at a time, and a blank rectangle in every third picture."""
    side = pictures.shape[-1]
    padded = F.pad(pictures, (SHIFT,) * 4, mode="replicate")
    shifted = []
    for part in padded.chunk(4):
        left, top = random.randint(0, 2 * SHIFT + 1, 2)
        shifted.append(part[:, :, top:top + side, left:left + side])
    pictures = torch.cat(shifted)
    for index in range(0, len(pictures), 3):
        height, width = random.randint(8, 44, 2)
        top, left = random.randint(0, side - height), random.randint(0, side - width)
        pictures[index, :, top:top + height, left:left + width] = random.rand()
    return pictures.contiguous(memory_format=torch.channels_last)


def _copy_loss(places):
    """Each view's nearest must be the other view of the same film."""
    likeness = places @ places.T / COPY_TEMPERATURE
    likeness.fill_diagonal_(-1e4)
    half = len(places) // 2
    return F.cross_entropy(likeness, (torch.arange(2 * half) + half) % (2 * half))


if __name__ == "__main__":
    main()

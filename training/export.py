"""From the trained network to one ONNX file: polarity, heads fitted in closed form, and the joined embedding."""
import numpy as np
import onnx
import torch
from onnx import numpy_helper
from sklearn.linear_model import LogisticRegression
from torch import nn
from torch.nn import functional as F
from torch.nn.utils.fusion import fuse_conv_bn_eval

from film_check import PHOTOGRAPHS_TO_LEARN, made_pictures, photographs
from finding_space import FindingSpace, finding_targets, out_of_fold
from library import FINDINGS
from network import FINDING_SPACE, NETWORK_SIZE, Trunk, Upright
from preprocessing import INPUT_SIZE, network_input, triangle_weights

FINDING_PENALTY = 0.3
FINDING_SHARE = 0.5
VIEWS_FOR_HEADS = (0, 0, 1, 4, 8)
POLARITY_PENALTY = 0.01
MADE_PICTURES = 1960
MADE_SEED = 11
FILM_LOOSENESS = 0.003
FILMS_REFUSED = 0.005
PARTS_SEEN = (1.0, 0.9, 0.8)


class Embedder(nn.Module):
    """What the ONNX file computes: the mean of what the network sees in the whole picture and in its middle parts.

    The finding part is linear in the features and in the hidden layer of the network's guess at the teacher, so the maps
    behind them are multiplied out beforehand: the file is smaller for it.
    """

    def __init__(self, network, upright, finding_line, calibration, film_line):
        super().__init__()
        self.upright, self.network = upright, network
        self.guess = network.teacher[:2]
        weights, bias = (torch.tensor(np.asarray(part), dtype=torch.float32) for part in finding_line)
        of_features, of_guess, of_head = weights.split([Trunk.width, network.teacher[2].out_features, FINDING_SPACE], dim=1)
        guess, head = network.teacher[2], network.findings[1]
        self.of_features = _linear((of_features / Trunk.width ** 0.5 + of_head @ head.weight).numpy(),
                                   (bias + of_guess @ guess.bias / 4.0 + of_head @ head.bias).numpy())
        self.of_guess = nn.Linear(guess.in_features, FINDING_SPACE, bias=False)
        self.of_guess.weight.data = of_guess @ guess.weight / 4.0
        self.calibration = _linear(np.diag(calibration[0]), calibration[1])
        self.film_line = _linear(*film_line)
        self.finding_share = FINDING_SHARE
        self.register_buffer("parts", torch.stack([_part(share) for share in PARTS_SEEN]))

    def forward(self, pictures):
        whole = self.parts[0] @ pictures @ self.parts[0].T
        turned = self.upright.turned(pictures, whole)
        views = torch.cat([part @ turned @ part.T for part in self.parts])
        features = self.network.features(views)
        finding_place = self.of_features(features) + self.of_guess(self.guess(features))
        embedding = torch.cat([F.normalize(finding_place, dim=1) * self.finding_share ** 0.5,
                               F.normalize(self.network.picture(features), dim=1) * (1 - self.finding_share) ** 0.5], dim=1)
        probabilities = torch.sigmoid(self.calibration(self._mean(finding_place)[:, :len(FINDINGS)]))
        film = torch.sigmoid(self.film_line(features))[:pictures.shape[0]]
        return F.normalize(self._mean(embedding), dim=1), probabilities, film

    def _mean(self, rows):
        return rows.reshape(len(PARTS_SEEN), -1, rows.shape[1]).mean(0)


def _part(share):
    """[NETWORK_SIZE, INPUT_SIZE]: shrinks the middle part of a line of the input to a line for the network."""
    kept = round(INPUT_SIZE * share)
    weights = np.zeros((NETWORK_SIZE, INPUT_SIZE), np.float32)
    left = (INPUT_SIZE - kept) // 2
    weights[:, left:left + kept] = triangle_weights(kept, NETWORK_SIZE)
    return torch.from_numpy(weights)


def described(network, features):
    """Features, the teacher's view as the network guesses it, and the finding head, in one row."""
    return torch.cat([features / Trunk.width ** 0.5, network.teacher(features) / 4.0, network.findings(features)], dim=1)


def _linear(weights, bias):
    layer = nn.Linear(weights.shape[1], weights.shape[0])
    layer.weight.data = torch.tensor(np.asarray(weights), dtype=torch.float32)
    layer.bias.data = torch.tensor(np.asarray(bias), dtype=torch.float32).reshape(-1)
    return layer


@torch.no_grad()
def assemble(network, pictures, library):
    network, upright = _fused(network.eval()), _upright(pictures)
    features = {view: _features(network, upright, pictures[view]) for view in sorted(set(VIEWS_FOR_HEADS))}
    described_views = np.stack([described(network, features[view]).numpy() for view in VIEWS_FOR_HEADS])
    finding_line, honest = _finding_line(described_views, library)
    return Embedder(network, upright, finding_line, _calibration(honest, library),
                    _film_line(network, upright, features, library)).eval()


def _finding_line(views, library):
    """The sum of two opinions of equal spread: ridge regression on the features, and the network's own finding head.

    Also returns the sum for every film, the regression's part by maps that never saw the patient.
    """
    features, head = views[:, :, :-FINDING_SPACE], views[0, :, -FINDING_SPACE:]
    space = FindingSpace(features, finding_targets(library, np.arange(len(library))), FINDING_PENALTY)
    unseen = out_of_fold(library, features, FINDING_PENALTY)[0]
    spread, head_spread = unseen.std(0), head.std(0)
    weights = np.concatenate([space.weights / spread, np.diag(1 / head_spread)])
    offset = -space.centre @ (space.weights / spread) - head.mean(0) / head_spread
    return (weights.T, offset), unseen / spread + (head - head.mean(0)) / head_spread


def _features(network, upright, pictures):
    return torch.cat([network.features(upright(part[:, None].float() / 255)) for part in pictures.split(64)])


def _fused(network):
    for module in network.modules():
        if isinstance(module, nn.Sequential):
            layers = list(module)
            for place, (layer, following) in enumerate(zip(layers, layers[1:])):
                if isinstance(layer, nn.Conv2d) and isinstance(following, nn.BatchNorm2d):
                    module[place] = fuse_conv_bn_eval(layer, following)
                    module[place + 1] = nn.Identity()
    return network


def _upright(pictures):
    """Logistic regression without intercept between films (+) and their negatives (-), on a 16 x 16 grid."""
    upright = Upright()
    cell = NETWORK_SIZE // Upright.GRID
    grids = pictures[:4].flatten(0, 1).float().div(255).unfold(1, cell, cell).unfold(2, cell, cell).mean((3, 4)).flatten(1)
    grids = (grids - grids.mean(1, keepdim=True)).numpy()
    both = np.concatenate([grids, -grids])
    model = LogisticRegression(C=1 / (POLARITY_PENALTY * len(both)), fit_intercept=False, max_iter=500)
    model.fit(both, np.repeat([1, 0], len(grids)))
    upright.weights.copy_(torch.tensor(model.coef_, dtype=torch.float32))
    return upright


def _calibration(scores, library):
    """Per finding, slope and offset from out-of-fold score to probability."""
    slopes, offsets = [], []
    for number in range(len(FINDINGS)):
        model = LogisticRegression(C=10.0).fit(scores[:, [number]], library.findings[:, number])
        slopes.append(model.coef_[0, 0])
        offsets.append(model.intercept_[0])
    return np.array(slopes), np.array(offsets)


def _film_line(network, upright, film_features, library):
    """Logistic regression; its offset is set so that one film in 200, by maps that never saw it, falls under 0.5."""
    films = [library.film(index) for index in range(0, len(library), 3)]
    made = made_pictures(films, photographs(PHOTOGRAPHS_TO_LEARN), MADE_PICTURES, MADE_SEED)
    inputs = torch.from_numpy(np.stack([network_input(np.asarray(picture), NETWORK_SIZE) for picture in made]))
    strange = torch.cat([network.features(upright(part)) for part in inputs.split(64)]).numpy()
    views = torch.stack(list(film_features.values())).numpy()
    unseen = np.zeros(len(library))
    for fold in np.unique(library.fold):
        model = _film_model(views[:, library.fold != fold], strange)
        unseen[library.fold == fold] = model.decision_function(views[0, library.fold == fold])
    model = _film_model(views, strange)
    return model.coef_, model.intercept_ - min(0.0, np.quantile(unseen, FILMS_REFUSED))


def _film_model(views, strange):
    films = views.reshape(-1, views.shape[-1])
    model = LogisticRegression(C=FILM_LOOSENESS, class_weight="balanced", solver="newton-cholesky")
    return model.fit(np.concatenate([films, strange]), np.repeat([1, 0], [len(films), len(strange)]))


def write_onnx(embedder, path):
    example = torch.zeros(1, 1, INPUT_SIZE, INPUT_SIZE)
    torch.onnx.export(embedder, (example,), path, input_names=["picture"], output_names=["embedding", "findings", "film"],
                      dynamic_axes={name: {0: "n"} for name in ("picture", "embedding", "findings", "film")},
                      opset_version=17, dynamo=False)
    model = onnx.load(path)
    _halve_weights(model)
    onnx.checker.check_model(model)
    onnx.save(model, path)


def _halve_weights(model):
    """Large weights are stored as 16-bit floats and cast back once, when the runtime loads the file."""
    casts = []
    for weight in model.graph.initializer:
        values = numpy_helper.to_array(weight)
        if values.dtype == np.float32 and values.size > 4096:
            name = weight.name
            weight.CopyFrom(numpy_helper.from_array(values.astype(np.float16), name + "_half"))
            casts.append(onnx.helper.make_node("Cast", [name + "_half"], [name], to=onnx.TensorProto.FLOAT))
    for cast in reversed(casts):
        model.graph.node.insert(0, cast)

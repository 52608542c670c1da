"""The generic ImageNet network as a teacher: what it sees in every altered view of every training film."""
from pathlib import Path

import numpy as np
import onnx
import onnxruntime
from PIL import Image
from sklearn.utils.extmath import randomized_svd

from augmentation import altered_film
from network import NETWORK_SIZE
from preprocessing import trim_borders

TEACHER_SIZE = 224
TAPS = ("t57", "t65", "t73", "t77", "t81")
STRENGTHS = (0.0, 0.3) + (1.0,) * 10
BLEND_CHANCE = 0.2
TEACHER_WIDTH = 300


def make_views(library, teacher_path, cache):
    """(pictures [views, films, side, side] of 8 bit, teacher features [views, films, TEACHER_WIDTH])."""
    teacher = _Teacher(teacher_path)
    films = [library.film(index) for index in range(len(library))]
    views = [_view(number, films, teacher, Path(cache)) for number in range(len(STRENGTHS))]
    pictures = np.stack([[_shrunk(picture, NETWORK_SIZE) for picture in view["img"]] for view in views])
    return pictures, _principal(np.stack([view["feat"] for view in views]).astype(np.float32))


def _view(number, films, teacher, cache):
    path = cache / f"view{number:02d}.npz"
    if not path.exists():
        cache.mkdir(parents=True, exist_ok=True)
        pictures = [_altered(film, films, number, index) for index, film in enumerate(films)]
        features = [teacher.features(picture) for picture in pictures]
        np.savez(path, img=np.array(pictures), feat=np.array(features, np.float16))
    return np.load(path)


def _altered(film, films, view, index):
    random = np.random.RandomState(1000 * view + index)
    if view >= 2 and random.rand() < BLEND_CHANCE:
        other = films[random.randint(len(films))]
        film = Image.blend(film, other, random.uniform(0.15, 0.5))
    return _shrunk(trim_borders(np.asarray(altered_film(film, random, STRENGTHS[view]))), TEACHER_SIZE)


def _shrunk(picture, side):
    return np.asarray(Image.fromarray(picture).resize((side, side), Image.BILINEAR))


class _Teacher:
    """Mean and spread of five layers of the network."""

    def __init__(self, path):
        model = onnx.load(path)
        for tap in TAPS:
            model.graph.output.append(onnx.helper.make_tensor_value_info(tap, onnx.TensorProto.FLOAT, None))
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = 1
        self.session = onnxruntime.InferenceSession(model.SerializeToString(), options)

    def features(self, picture):
        values = np.repeat((np.asarray(picture, np.float32) / 127.5 - 1)[None, None], 3, axis=1)
        layers = self.session.run(list(TAPS), {"input": values})
        return np.concatenate([part for layer in layers for part in (layer[0].mean((1, 2)), layer[0].std((1, 2)))])


def _principal(features):
    """The layers weigh alike; then the first principal directions over all views, at unit mean length."""
    plain = features[0]
    layers = np.repeat([1024, 1024, 1024, 2048, 2048], [1024, 1024, 1024, 2048, 2048]).astype(np.float32)
    even = (features - plain.mean(0)) / (plain.std(0) + 1e-6) / np.sqrt(layers)
    flat = even.reshape(-1, even.shape[-1])
    centre = flat.mean(0)
    _, _, directions = randomized_svd(flat[::4] - centre, TEACHER_WIDTH, n_iter=2, random_state=0)
    principal = (even - centre) @ directions.T
    return (principal / np.sqrt((principal[0] ** 2).sum(1).mean())).astype(np.float32)

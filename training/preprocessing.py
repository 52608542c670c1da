"""From a grey 8-bit picture to the network's input. PREPROCESSING.md specifies the same steps in words."""
import numpy as np

INPUT_SIZE = 256
FLAT_DEVIATION = 6.0
SMALLEST_SIDE = 16


def to_grey(pixels: np.ndarray) -> np.ndarray:
    """Integer Rec. 601 luma, alpha ignored; grey pictures pass through."""
    if pixels.ndim == 2:
        return pixels
    if pixels.shape[2] == 2:
        return pixels[:, :, 0]
    red, green, blue = (pixels[:, :, channel].astype(np.int32) for channel in range(3))
    return ((299 * red + 587 * green + 114 * blue + 500) // 1000).astype(np.uint8)


def trim_borders(grey: np.ndarray) -> np.ndarray:
    """Cuts rows and columns of nearly one tone from the four sides, until nothing more comes off."""
    trimmed = grey
    while True:
        rows = _between_flat_ends(trimmed)
        shorter = trimmed[rows]
        columns = _between_flat_ends(shorter.T) if shorter.size else slice(0, 0)
        smaller = shorter[:, columns]
        if min(smaller.shape) < SMALLEST_SIDE:
            return grey
        if smaller.shape == trimmed.shape:
            return smaller
        trimmed = smaller


def _between_flat_ends(lines: np.ndarray) -> slice:
    values = lines.astype(np.int64)
    count = values.shape[1]
    squared_spread = count * (values * values).sum(axis=1) - values.sum(axis=1) ** 2
    textured = np.flatnonzero(squared_spread > (FLAT_DEVIATION * count) ** 2)
    return slice(textured[0], textured[-1] + 1) if textured.size else slice(0, 0)


def resize(grey: np.ndarray, height: int, width: int) -> np.ndarray:
    """Triangle filter, widened when shrinking: the common anti-aliased bilinear resize, in floating point."""
    across = triangle_weights(grey.shape[1], width)
    down = triangle_weights(grey.shape[0], height)
    return down @ (grey.astype(np.float64) @ across.T)


def triangle_weights(source: int, target: int) -> np.ndarray:
    scale = source / target
    reach = max(scale, 1.0)
    centres = (np.arange(target) + 0.5) * scale
    distances = np.abs(np.arange(source)[None, :] + 0.5 - centres[:, None])
    weights = np.maximum(0.0, 1.0 - distances / reach)
    return weights / weights.sum(axis=1, keepdims=True)


def network_input(pixels: np.ndarray, size: int = INPUT_SIZE) -> np.ndarray:
    """A [1, size, size] float32 array with values from 0 to 1."""
    trimmed = trim_borders(to_grey(pixels))
    return (resize(trimmed, size, size) / 255.0).astype(np.float32)[None]

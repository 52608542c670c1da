"""Random alterations of a film, so that the network learns to overlook them."""
import io

import numpy as np
from PIL import Image, ImageDraw, ImageFilter, ImageFont

ALPHABET = "ABCDEFGHIKLMNOPRSTUVXYZ0123456789 .:-/"


def altered_film(film: Image.Image, random: np.random.RandomState, strength: float) -> Image.Image:
    """One random chain of alterations; strength 0 leaves the film nearly as it was, 1 is the hardest."""
    chain = [
        (0.9 * strength, _crop), (0.6 * strength, _turn), (0.4 * strength, _stretch),
        (0.8 * strength, _tone), (0.3 * strength, _text), (0.25 * strength, _coarsen),
        (0.15 * strength, _blur), (0.25 * strength, _noise), (0.3 * strength, _letterbox),
        (0.3 * strength, _recompress),
    ]
    for chance, alteration in chain:
        if random.rand() < chance:
            film = alteration(film, random)
    return film


def _crop(film, random):
    width, height = film.size
    kept = random.uniform(0.74, 1.0)
    kept_width, kept_height = (int(side * min(1.0, kept * random.uniform(0.95, 1.05))) for side in (width, height))
    left, top = random.randint(width - kept_width + 1), random.randint(height - kept_height + 1)
    return film.crop((left, top, left + kept_width, top + kept_height))


def _turn(film, random):
    fill = int(random.choice([0, 0, 0, random.randint(256)]))
    return film.rotate(random.uniform(-9, 9), Image.BILINEAR, fillcolor=fill)


def _stretch(film, random):
    width, height = film.size
    return film.resize((int(width * random.uniform(0.88, 1.12)), height), Image.BILINEAR)


def _tone(film, random):
    steps = np.arange(256) / 255.0
    curve = steps ** np.exp(random.uniform(-0.5, 0.5))
    curve = (curve - 0.5) * random.uniform(0.7, 1.25) + 0.5 + random.uniform(-0.15, 0.15)
    return film.point(np.clip(curve * 255, 0, 255).round().astype(int).tolist())


def _text(film, random):
    film = film.copy()
    pen = ImageDraw.Draw(film)
    width, height = film.size
    for _ in range(random.randint(1, 4)):
        words = "".join(random.choice(list(ALPHABET), random.randint(2, 18)))
        font = ImageFont.load_default(size=int(random.uniform(0.03, 0.09) * height))
        pen.text((random.randint(width), random.randint(height)), words, fill=int(random.choice([255, 255, 0])),
                 font=font, anchor="mm")
    return film


def _coarsen(film, random):
    side = random.randint(96, 256)
    return film.resize((side, side), Image.BILINEAR)


def _blur(film, random):
    return film.filter(ImageFilter.GaussianBlur(random.uniform(0.5, 2.0)))


def _noise(film, random):
    values = np.asarray(film, np.float32)
    return Image.fromarray(np.clip(values + random.randn(*values.shape) * random.uniform(2, 12), 0, 255).astype(np.uint8))


def _letterbox(film, random):
    width, height = film.size
    across, down = random.choice([0, 1], 2) * random.uniform(0.05, 0.3, 2)
    canvas = Image.new("L", (int(width * (1 + 2 * across)), int(height * (1 + 2 * down))), 0)
    canvas.paste(film, (int(width * across), int(height * down)))
    return canvas


def _recompress(film, random):
    stream = io.BytesIO()
    film.save(stream, "JPEG", quality=int(random.randint(25, 90)))
    return Image.open(io.BytesIO(stream.getvalue()))

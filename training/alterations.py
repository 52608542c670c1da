"""The fixed alterations by which copies are made for the robustness table."""
import io

import numpy as np
from PIL import Image, ImageDraw, ImageFont


def jpeg_40(film):
    stream = io.BytesIO()
    film.save(stream, "JPEG", quality=40)
    return Image.open(io.BytesIO(stream.getvalue()))


def shrunk_to_128(film):
    return film.resize((128, 128), Image.BILINEAR)


def gamma(exponent):
    curve = (255 * (np.arange(256) / 255) ** exponent).round().astype(int).tolist()
    return lambda film: film.point(curve)


def brightness(offset):
    curve = np.clip(np.arange(256) + offset, 0, 255).tolist()
    return lambda film: film.point(curve)


def text_overlay(film):
    film = film.copy()
    pen = ImageDraw.Draw(film)
    width, height = film.size
    large, small = (ImageFont.load_default(size=height // part) for part in (14, 22))
    pen.text((width // 30, height // 30), "PORTABLE AP", fill=255, font=large)
    pen.text((width // 30, height // 9), "2011-04-17 08:32", fill=255, font=small)
    pen.text((width - width // 30, height - height // 30), "L", fill=255, font=large, anchor="rs")
    return film


def turned(degrees):
    return lambda film: film.rotate(degrees, Image.BILINEAR, fillcolor=0)


def centre_crop(kept):
    def crop(film):
        width, height = film.size
        across, down = round(width * (1 - kept) / 2), round(height * (1 - kept) / 2)
        return film.crop((across, down, width - across, height - down))
    return crop


def corner_crop(kept):
    def crop(film):
        width, height = film.size
        return film.crop((0, 0, round(width * kept), round(height * kept)))
    return crop


def letterbox(across, down):
    def box(film):
        width, height = film.size
        canvas = Image.new("L", (width + 2 * int(width * across), height + 2 * int(height * down)), 0)
        canvas.paste(film, (int(width * across), int(height * down)))
        return canvas
    return box


def inverted(film):
    return film.point(list(range(255, -1, -1)))


ALTERATIONS = {
    "JPEG quality 40": jpeg_40,
    "shrunk to 128 px": shrunk_to_128,
    "gamma 0.7": gamma(0.7),
    "gamma 1.4": gamma(1.4),
    "brightness +30": brightness(30),
    "brightness -30": brightness(-30),
    "burnt-in text": text_overlay,
    "turned by 5 degrees": turned(5),
    "turned by -5 degrees": turned(-5),
    "centre crop to 85 %": centre_crop(0.85),
    "centre crop to 80 %": centre_crop(0.80),
    "corner crop to 85 %": corner_crop(0.85),
    "corner crop to 80 %": corner_crop(0.80),
    "letterbox left and right": letterbox(0.2, 0.0),
    "letterbox above and below": letterbox(0.0, 0.2),
    "inverted": inverted,
}

"""Pictures that are no frontal chest films: made ones, and photographs that come with scikit-image."""
import numpy as np
from PIL import Image, ImageDraw, ImageFilter, ImageFont

SIDE = 256
PHOTOGRAPHS_TO_LEARN = ("astronaut.png", "brick.png", "chelsea.png", "coins.png", "grass.png", "hubble_deep_field.jpg",
                        "ihc.png", "moon.png", "motorcycle_left.png", "page.png", "rocket.jpg")
PHOTOGRAPHS_TO_TEST = ("camera.png", "cell.png", "coffee.png", "color.png", "gravel.png", "horse.png", "microaneurysms.png",
                       "retina.jpg", "text.png", "phantom.png", "logo.png", "clock_motion.png")


def made_pictures(films, photographs, count, seed):
    """`count` grey pictures, the kinds in turn."""
    random = np.random.RandomState(seed)
    kinds = [_noise, _gradient, _page, _shapes, _limb, _smooth_clouds, _chart,
             lambda r: _turned_film(_one(films, r), r), lambda r: _film_detail(_one(films, r), r),
             lambda r: _tiled_film(_one(films, r), r)]
    if photographs:
        kinds += [lambda r: _detail(_one(photographs, r), r)] * 4
    return [kinds[number % len(kinds)](random) for number in range(count)]


def photographs(names):
    import skimage
    from pathlib import Path
    folder = Path(skimage.__file__).parent / "data"
    return [Image.open(folder / name).convert("RGB").convert("L") for name in names]


def _one(pictures, random):
    return pictures[random.randint(len(pictures))]


def _noise(random):
    grain = random.randint(2, SIDE + 1)
    values = (128 + random.randn(grain, grain) * random.uniform(5, 90)).clip(0, 255)
    return Image.fromarray(values.astype(np.uint8)).resize((SIDE, SIDE), random.choice([Image.NEAREST, Image.BICUBIC]))


def _gradient(random):
    down, across = np.mgrid[0:1:SIDE * 1j, 0:1:SIDE * 1j]
    angle, centre = random.uniform(0, 6.3), random.uniform(0, 1, 2)
    line = across * np.cos(angle) + down * np.sin(angle)
    ring = np.hypot(across - centre[0], down - centre[1])
    values = (line, ring, np.sin(line * random.uniform(3, 60)), np.cos(ring * random.uniform(3, 60)))[random.randint(4)]
    values = (values - values.min()) / np.ptp(values) * 255 + random.randn(SIDE, SIDE) * random.uniform(0, 8)
    return Image.fromarray(values.clip(0, 255).astype(np.uint8))


def _page(random):
    paper, ink = (245, 20) if random.rand() < 0.7 else (15, 240)
    page = Image.new("L", (SIDE, SIDE), paper)
    pen, height = ImageDraw.Draw(page), random.randint(7, 30)
    for top in range(random.randint(0, 30), SIDE, int(height * 1.4)):
        words = "".join(random.choice(list("abcdefghij klmnop qrstu vwxyz,. "), random.randint(4, 60)))
        pen.text((random.randint(0, 40), top), words, fill=ink, font=ImageFont.load_default(size=height))
    return page.rotate(random.uniform(-5, 5), fillcolor=paper)


def _shapes(random):
    picture = Image.new("L", (SIDE, SIDE), int(random.randint(256)))
    pen = ImageDraw.Draw(picture)
    for _ in range(random.randint(1, 12)):
        left, top = random.randint(-40, SIDE, 2)
        box = (left, top, left + random.randint(8, 160), top + random.randint(8, 160))
        draw = (pen.ellipse, pen.rectangle)[random.randint(2)]
        draw(tuple(int(side) for side in box), fill=int(random.randint(256)))
    return picture.filter(ImageFilter.GaussianBlur(random.uniform(0, 6)))


def _limb(random):
    """One or more bright bars with paler shafts inside a grey sleeve: a limb as a radiograph shows it."""
    picture = Image.new("L", (SIDE, SIDE), int(random.randint(0, 30)))
    pen = ImageDraw.Draw(picture)
    middle, lean = random.uniform(0.3, 0.7) * SIDE, random.uniform(-60, 60)
    sleeve, bones = random.uniform(40, 150), random.randint(1, 6)
    pen.line((middle - lean, -20, middle + lean, SIDE + 20), fill=int(random.randint(50, 120)), width=int(sleeve))
    for bone in range(bones):
        offset = (bone - (bones - 1) / 2) * sleeve / (bones + 0.5)
        ends = (middle - lean + offset, random.uniform(-20, 80), middle + lean + offset, random.uniform(150, SIDE + 20))
        width = sleeve / (bones + 1) * random.uniform(0.4, 0.9)
        pen.line(ends, fill=int(random.randint(170, 256)), width=max(2, int(width)))
        pen.line(ends, fill=int(random.randint(120, 180)), width=max(1, int(width * 0.5)))
    return picture.filter(ImageFilter.GaussianBlur(random.uniform(0.5, 3))).rotate(random.choice([0, 0, 90, 45]))


def _smooth_clouds(random):
    values = sum(np.asarray(Image.fromarray(random.rand(2 ** k, 2 ** k).astype(np.float32)).resize((SIDE, SIDE), Image.BICUBIC))
                 * random.uniform(0.4, 0.7) ** k for k in range(1, 8))
    return Image.fromarray(((values - values.min()) / np.ptp(values) * 255).astype(np.uint8))


def _chart(random):
    picture = Image.new("L", (SIDE, SIDE), 255)
    pen = ImageDraw.Draw(picture)
    for left in range(20, SIDE - 20, random.randint(8, 50)):
        pen.rectangle((left, int(random.randint(20, SIDE - 20)), left + random.randint(4, 20), SIDE - 20), fill=int(random.randint(200)))
    pen.line((20, 0, 20, SIDE - 20, SIDE, SIDE - 20), fill=0, width=2)
    return picture


def _turned_film(film, random):
    return film.rotate(int(random.choice([90, 180, 270])) + random.uniform(-10, 10), Image.BILINEAR, expand=False)


def _film_detail(film, random):
    return _detail(film, random, 0.12, 0.38)


def _detail(picture, random, smallest=0.3, largest=1.0):
    width, height = picture.size
    kept = random.uniform(smallest, largest)
    left, top = random.uniform(0, 1 - kept) * width, random.uniform(0, 1 - kept) * height
    return picture.crop((int(left), int(top), int(left + kept * width), int(top + kept * height))).resize((SIDE, SIDE), Image.BILINEAR)


def _tiled_film(film, random):
    """Several pictures on one sheet, or a film squeezed to a sliver."""
    sheet, tile = Image.new("L", (SIDE, SIDE)), film.resize((SIDE // 2, SIDE // 2), Image.BILINEAR)
    if random.rand() < 0.5:
        return film.resize((SIDE // random.randint(3, 6), SIDE), Image.BILINEAR).resize((SIDE, SIDE), Image.BILINEAR).rotate(90)
    for left in (0, SIDE // 2):
        for top in (0, SIDE // 2):
            sheet.paste(tile, (left, top))
    return sheet

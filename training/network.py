"""The embedder: a small residual network whose embedding joins a finding part and a picture part."""
import torch
from torch import nn
from torch.nn import functional as F

NETWORK_SIZE = 160
WIDTHS = (32, 64, 128, 192)
FINDING_SPACE = 17


class Upright(nn.Module):
    """Turns a negative film positive: the sign of one linear score decides, so film and negative meet exactly."""

    GRID = 16

    def __init__(self):
        super().__init__()
        self.register_buffer("weights", torch.zeros(1, self.GRID * self.GRID))

    def score(self, pictures):
        grid = F.avg_pool2d(pictures, pictures.shape[-1] // self.GRID).flatten(1)
        return ((grid - grid.mean(1, keepdim=True)) * self.weights).sum(1)

    def turned(self, pictures, judged):
        """The pictures, those turned whose counterpart among `judged`, of the network's own size, is a negative."""
        negative = (self.score(judged) < 0).to(pictures.dtype).view(-1, 1, 1, 1)
        return pictures * (1 - 2 * negative) + negative

    def forward(self, pictures):
        return self.turned(pictures, pictures)


class EvenTone(nn.Module):
    """Zero mean and unit spread for each picture, so that brightness and contrast do not count."""

    def forward(self, pictures):
        centred = pictures - pictures.mean((2, 3), keepdim=True)
        spread = (centred * centred).mean((2, 3), keepdim=True).sqrt()
        return (centred / (spread + 0.02)).clamp(-3, 3)


class Residual(nn.Module):
    def __init__(self, channels):
        super().__init__()
        self.branch = nn.Sequential(
            nn.Conv2d(channels, channels, 3, padding=1, bias=False), nn.BatchNorm2d(channels), nn.ReLU(inplace=True),
            nn.Conv2d(channels, channels, 3, padding=1, bias=False), nn.BatchNorm2d(channels))

    def forward(self, maps):
        return F.relu(maps + self.branch(maps))


def _narrower(source, target):
    return nn.Sequential(nn.Conv2d(source, target, 3, 2, 1, bias=False), nn.BatchNorm2d(target), nn.ReLU(inplace=True))


class Trunk(nn.Module):
    """Mean and spread of the maps of the last three stages."""

    width = 2 * (WIDTHS[1] + WIDTHS[2] + 2 * WIDTHS[3])

    def __init__(self):
        super().__init__()
        first, second, third, fourth = WIDTHS
        self.stem = nn.Sequential(nn.Conv2d(1, first, 6, 4, 1, bias=False), nn.BatchNorm2d(first), nn.ReLU(inplace=True),
                                  Residual(first))
        self.stages = nn.ModuleList([
            nn.Sequential(_narrower(first, second), Residual(second), Residual(second)),
            nn.Sequential(_narrower(second, third), Residual(third), Residual(third)),
            nn.Sequential(_narrower(third, fourth), Residual(fourth), nn.Conv2d(fourth, 2 * fourth, 1, bias=False),
                          nn.BatchNorm2d(2 * fourth), nn.ReLU(inplace=True))])

    def forward(self, pictures):
        maps, pooled = self.stem(pictures), []
        for stage in self.stages:
            maps = stage(maps)
            values = maps.float()
            mean = values.mean((2, 3))
            spread = ((values - mean[:, :, None, None]) ** 2).mean((2, 3)).add(1e-5).sqrt()
            pooled += [mean, spread]
        return torch.cat(pooled, 1)


class TrainingNetwork(nn.Module):
    """The trunk with the heads that teach it."""

    def __init__(self, teacher_width, picture_width=111):
        super().__init__()
        self.even_tone = EvenTone()
        self.trunk = Trunk()
        self.settle = nn.BatchNorm1d(Trunk.width)
        self.teacher = nn.Sequential(nn.Linear(Trunk.width, 512), nn.ReLU(inplace=True), nn.Linear(512, teacher_width))
        self.findings = nn.Sequential(nn.Dropout(0.3), nn.Linear(Trunk.width, FINDING_SPACE))
        self.picture = nn.Sequential(nn.Linear(Trunk.width, 256), nn.ReLU(inplace=True), nn.Linear(256, picture_width))

    def features(self, pictures):
        return self.settle(self.trunk(self.even_tone(pictures)))

    def forward(self, pictures):
        features = self.features(pictures)
        return self.teacher(features), self.findings(features), F.normalize(self.picture(features), dim=1)

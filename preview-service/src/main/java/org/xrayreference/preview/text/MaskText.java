package org.xrayreference.preview.text;

import java.util.ArrayList;
import java.util.List;

import org.bytedeco.opencv.opencv_core.Mat;

/**
 * Covers what says who somebody is, and looks again until there is nothing left to cover: at another scale, since what
 * one misses the other finds.
 */
public final class MaskText implements TextMasking, AutoCloseable {
    /** How much larger than in the preview each look sees it. A look that finds nothing to cover is the last. */
    private static final double[] LOOKS = {1, 1.2, 1};
    /** A film with more boxes than this is a page of text: what is beyond is covered unread. */
    private static final int MOST_READINGS = 80;
    /** Of the thickness of a line, put around it. */
    private static final double MARGIN = 0.2;

    private final OcrModels models;
    private final DetectText detect;
    private final ReadText read;

    private MaskText(OcrModels models) {
        this.models = models;
        detect = new DetectText(models.detection());
        read = new ReadText(models.recognition(), models.alphabet());
    }

    public static MaskText load() {
        return new MaskText(OcrModels.load());
    }

    @Override
    public List<MaskedText> in(Mat grey) {
        List<MaskedText> masked = new ArrayList<>();
        List<TextBox> kept = new ArrayList<>();
        for (double scale : LOOKS) {
            List<MaskedText> found = look(grey, scale, masked, kept);
            if (found.isEmpty()) {
                break;
            }
            found.forEach(one -> Paint.black(grey, one.box()));
            masked.addAll(found);
        }
        return masked;
    }

    private List<MaskedText> look(Mat grey, double scale, List<MaskedText> masked, List<TextBox> kept) {
        List<TextBox> boxes = detect
                .in(grey, scale, masked.stream().map(MaskedText::box).toList())
                .stream()
                .filter(box -> kept.stream().noneMatch(box::isNearly)
                        && masked.stream().noneMatch(one -> box.isMostlyIn(one.box())))
                .toList();
        List<Judged> judged = new ArrayList<>();
        for (TextBox box : boxes) {
            judged.add(new Judged(
                    box,
                    judged.size() < MOST_READINGS
                            ? JudgeText.judge(read.in(grey, box))
                            : new Verdict.Identifier(TextKind.UNREAD)));
        }
        List<MaskedText> found = new ArrayList<>();
        for (Judged one : spread(judged)) {
            if (one.verdict() instanceof Verdict.Identifier identifier) {
                found.add(new MaskedText(one.box().grown(MARGIN, grey.cols(), grey.rows()), identifier.kind()));
            } else {
                kept.add(one.box());
            }
        }
        return found;
    }

    private record Judged(TextBox box, Verdict verdict) {}

    /** What stands beside an identifier belongs to it, however little it says: "M" behind "45Y". */
    private static List<Judged> spread(List<Judged> judged) {
        List<Judged> result = new ArrayList<>(judged);
        boolean changed = true;
        while (changed) {
            changed = false;
            for (int i = 0; i < result.size(); i++) {
                Judged one = result.get(i);
                if (one.verdict() instanceof Verdict.Unclear && besideIdentifier(one.box(), result)) {
                    result.set(i, new Judged(one.box(), new Verdict.Identifier(TextKind.UNREAD)));
                    changed = true;
                }
            }
        }
        return result;
    }

    private static boolean besideIdentifier(TextBox box, List<Judged> all) {
        return all.stream()
                .anyMatch(other -> other.verdict() instanceof Verdict.Identifier
                        && other.box().continuesIn(box));
    }

    @Override
    public void close() {
        models.close();
    }
}

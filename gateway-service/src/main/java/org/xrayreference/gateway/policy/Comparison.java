package org.xrayreference.gateway.policy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.DeltaType;

import org.xrayreference.gateway.policy.Block.Kind;

/** What became of a text, word by word: paragraphs that correspond are compared, others came or went as a whole. */
record Comparison(List<Changed> blocks) {
    /** Of the words of two paragraphs, how many they must share to count as the same one rewritten. */
    private static final double SAME = 0.4;

    enum Fate {
        KEPT,
        ADDED,
        REMOVED
    }

    /** Neighbouring words of one fate. */
    record Piece(Fate fate, String text) {}

    record Changed(Kind kind, List<Piece> pieces) {
        boolean isKept() {
            return pieces.stream().allMatch(piece -> piece.fate() == Fate.KEPT);
        }
    }

    static Comparison of(String before, String after) {
        List<Block> from = Block.of(before);
        List<Block> to = Block.of(after);
        List<Changed> changes = new ArrayList<>();
        for (AbstractDelta<Block> delta : DiffUtils.diff(from, to, true).getDeltas()) {
            if (delta.getType() == DeltaType.EQUAL) {
                delta.getSource().getLines().forEach(block -> changes.add(whole(Fate.KEPT, block)));
            } else {
                changes.addAll(
                        pair(delta.getSource().getLines(), delta.getTarget().getLines()));
            }
        }
        return new Comparison(changes);
    }

    /** In order; what stands before a paragraph's counterpart and has none itself was removed. */
    private static List<Changed> pair(List<Block> before, List<Block> after) {
        List<Changed> changes = new ArrayList<>();
        int next = 0;
        for (Block block : after) {
            int match = counterpart(block, before, next);
            if (match < 0) {
                changes.add(whole(Fate.ADDED, block));
                continue;
            }
            before.subList(next, match).forEach(gone -> changes.add(whole(Fate.REMOVED, gone)));
            changes.add(new Changed(block.kind(), wordByWord(before.get(match).words(), block.words())));
            next = match + 1;
        }
        before.subList(next, before.size()).forEach(gone -> changes.add(whole(Fate.REMOVED, gone)));
        return changes;
    }

    private static int counterpart(Block block, List<Block> before, int from) {
        for (int i = from; i < before.size(); i++) {
            if (before.get(i).kind() == block.kind() && alike(before.get(i), block) >= SAME) {
                return i;
            }
        }
        return -1;
    }

    private static double alike(Block one, Block other) {
        Set<String> all = new HashSet<>(one.words());
        Set<String> shared = new HashSet<>(other.words());
        shared.retainAll(all);
        all.addAll(other.words());
        return (double) shared.size() / all.size();
    }

    private static List<Piece> wordByWord(List<String> before, List<String> after) {
        List<Piece> pieces = new ArrayList<>();
        for (AbstractDelta<String> delta : DiffUtils.diff(before, after, true).getDeltas()) {
            if (delta.getType() == DeltaType.EQUAL) {
                add(pieces, Fate.KEPT, delta.getSource().getLines());
            } else {
                add(pieces, Fate.REMOVED, delta.getSource().getLines());
                add(pieces, Fate.ADDED, delta.getTarget().getLines());
            }
        }
        return pieces;
    }

    private static void add(List<Piece> pieces, Fate fate, List<String> words) {
        if (!words.isEmpty()) {
            pieces.add(new Piece(fate, String.join(" ", words)));
        }
    }

    private static Changed whole(Fate fate, Block block) {
        return new Changed(block.kind(), List.of(new Piece(fate, block.text())));
    }
}

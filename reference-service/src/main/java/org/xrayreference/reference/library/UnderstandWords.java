package org.xrayreference.reference.library;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

import org.xrayreference.reference.finding.Finding;
import org.xrayreference.reference.finding.FindingTexts;
import org.xrayreference.reference.library.LibraryQuery.Word;

/**
 * Reads what a visitor wrote: of the words that stand together in a name of a finding, as many as possible are one
 * ("enlarged heart"); a letter too many, too few or wrong is forgiven in a word of some length.
 */
final class UnderstandWords {
    private static final int MOST_IN_A_NAME = 5;
    private static final int SHORTEST_PART = 3;
    private static final int SHORTEST_WITH_TYPO = 5;
    private static final Set<String> JOINING = Set.of("a", "an", "and", "in", "of", "or", "the", "with");

    private final List<Name> names;

    UnderstandWords(FindingTexts texts) {
        names = Arrays.stream(Finding.values())
                .flatMap(finding -> Stream.concat(
                                Stream.of(finding.displayName()), texts.of(finding).synonyms().stream())
                        .map(name -> new Name(List.of(split(name)), finding)))
                .toList();
    }

    private record Name(List<String> words, Finding finding) {
        boolean contains(List<String> wanted, Likeness likeness) {
            for (int at = 0; at + wanted.size() <= words.size(); at++) {
                boolean all = true;
                for (int i = 0; all && i < wanted.size(); i++) {
                    all = likeness.of(wanted.get(i), words.get(at + i));
                }
                if (all) {
                    return true;
                }
            }
            return false;
        }
    }

    private interface Likeness {
        boolean of(String wanted, String word);
    }

    List<Word> understand(String text) {
        List<String> written = List.of(split(text));
        List<Word> understood = new ArrayList<>();
        for (int at = 0; at < written.size(); ) {
            Word word = longestFrom(written, at);
            at += word.text().split(" ").length;
            if (!JOINING.contains(word.text())) {
                understood.add(word);
            }
        }
        return understood;
    }

    private Word longestFrom(List<String> written, int at) {
        for (int length = Math.min(MOST_IN_A_NAME, written.size() - at); length > 0; length--) {
            List<String> some = written.subList(at, at + length);
            Set<Finding> findings = length == 1 ? findings(some.get(0)) : named(some);
            if (!findings.isEmpty()) {
                return new Word(String.join(" ", some), findings);
            }
        }
        return new Word(written.get(at), Set.of());
    }

    private Set<Finding> findings(String word) {
        return Finding.parse(word).<Set<Finding>>map(EnumSet::of).orElseGet(() -> named(List.of(word)));
    }

    private Set<Finding> named(List<String> words) {
        Set<Finding> asWritten = named(words, UnderstandWords::isPart);
        return asWritten.isEmpty() ? named(words, UnderstandWords::isNearly) : asWritten;
    }

    private Set<Finding> named(List<String> words, Likeness likeness) {
        Set<Finding> found = EnumSet.noneOf(Finding.class);
        names.stream().filter(name -> name.contains(words, likeness)).forEach(name -> found.add(name.finding()));
        return found;
    }

    private static boolean isPart(String wanted, String word) {
        return wanted.length() < SHORTEST_PART ? word.equals(wanted) : word.contains(wanted);
    }

    private static boolean isNearly(String wanted, String word) {
        return isPart(wanted, word) || (wanted.length() >= SHORTEST_WITH_TYPO && differByOneLetter(wanted, word));
    }

    private static boolean differByOneLetter(String left, String right) {
        String shorter = left.length() <= right.length() ? left : right;
        String longer = shorter == left ? right : left;
        int same = 0;
        while (same < shorter.length() && shorter.charAt(same) == longer.charAt(same)) {
            same++;
        }
        return switch (longer.length() - shorter.length()) {
            case 0 ->
                same == shorter.length()
                        || shorter.substring(same + 1).equals(longer.substring(same + 1))
                        || areSwapped(shorter, longer, same);
            case 1 -> shorter.substring(same).equals(longer.substring(same + 1));
            default -> false;
        };
    }

    private static boolean areSwapped(String left, String right, int at) {
        return at + 1 < left.length()
                && left.charAt(at) == right.charAt(at + 1)
                && left.charAt(at + 1) == right.charAt(at)
                && left.substring(at + 2).equals(right.substring(at + 2));
    }

    private static String[] split(String text) {
        return text.strip().toLowerCase(Locale.ROOT).split("[\\s,;]+");
    }
}

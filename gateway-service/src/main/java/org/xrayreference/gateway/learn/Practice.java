package org.xrayreference.gateway.learn;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a learner has been asked and how it went. It is kept nowhere but in the page, which sends it along with each answer.
 *
 * @param round how many questions were answered
 * @param standings by the slug of a finding
 */
record Practice(int round, int right, Map<String, Standing> standings) {
    private static final Pattern PRINTED =
            Pattern.compile("[0-9]{1,4}\\.[0-9]{1,4}(;[a-z-]{1,30}(\\.[0-9]{1,4}){4}){0,20}");
    private static final int LAST_ROUND = 9_000;

    /** After how many further questions a finding is asked again: soon after a miss, then ever later. */
    private static final int[] GAPS = {2, 6, 12, 24};

    /**
     * @param streak how often it was right since the last miss
     * @param due the round in which it is asked again
     */
    record Standing(int streak, int due, int asked, int right) {}

    Practice {
        standings = Map.copyOf(standings);
    }

    static Practice begun() {
        return new Practice(0, 0, Map.of());
    }

    /** Reads what {@link #printed} wrote; anything else is a new beginning. */
    static Practice parse(String text) {
        if (text == null || !PRINTED.matcher(text).matches()) {
            return begun();
        }
        String[] parts = text.split(";");
        int[] totals = numbers(parts[0]);
        Map<String, Standing> standings = new LinkedHashMap<>();
        for (int i = 1; i < parts.length; i++) {
            String[] part = parts[i].split("\\.", 2);
            int[] numbers = numbers(part[1]);
            standings.put(
                    part[0], new Standing(Math.min(numbers[0], GAPS.length - 1), numbers[1], numbers[2], numbers[3]));
        }
        return totals[0] > LAST_ROUND ? begun() : new Practice(totals[0], totals[1], standings);
    }

    private static int[] numbers(String text) {
        return Pattern.compile("\\.")
                .splitAsStream(text)
                .mapToInt(Integer::parseInt)
                .toArray();
    }

    String printed() {
        return standings.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> entry.getKey() + "." + entry.getValue().streak() + "."
                        + entry.getValue().due() + "." + entry.getValue().asked() + "."
                        + entry.getValue().right())
                .collect(Collectors.joining(";", round + "." + right + (standings.isEmpty() ? "" : ";"), ""));
    }

    Practice after(String finding, boolean wasRight) {
        Standing before = standings.getOrDefault(finding, new Standing(0, 0, 0, 0));
        int streak = wasRight ? Math.min(before.streak() + 1, GAPS.length - 1) : 0;
        Map<String, Standing> after = new LinkedHashMap<>(standings);
        after.put(
                finding,
                new Standing(streak, round + GAPS[streak], before.asked() + 1, before.right() + (wasRight ? 1 : 0)));
        return new Practice(round + 1, right + (wasRight ? 1 : 0), after);
    }

    /** What was missed comes first once it is due, then what is new, then what is due again. */
    Optional<String> choose(List<String> findings, RandomGenerator random) {
        List<String> fresh =
                findings.stream().filter(name -> !standings.containsKey(name)).toList();
        return earliest(findings, standing -> standing.streak() == 0 && standing.due() <= round)
                .or(() -> fresh.isEmpty() ? Optional.empty() : Optional.of(fresh.get(random.nextInt(fresh.size()))))
                .or(() -> earliest(findings, standing -> true));
    }

    private Optional<String> earliest(List<String> findings, Predicate<Standing> eligible) {
        return findings.stream()
                .filter(name -> standings.containsKey(name) && eligible.test(standings.get(name)))
                .min(Comparator.comparingInt(name -> standings.get(name).due()));
    }
}

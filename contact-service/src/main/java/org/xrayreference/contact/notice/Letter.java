package org.xrayreference.contact.notice;

import java.net.URI;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;

/** What the mail says: that something waits, of which kind, and where. Nothing of it is what a visitor wrote. */
record Letter(String subject, String text) {

    /**
     * @param waiting how much of each kind no operator has looked at yet
     * @param site where the site is
     */
    static Letter of(Map<Kind, Long> waiting, URI site) {
        Map<Kind, Long> some = new EnumMap<>(Kind.class);
        waiting.forEach((kind, count) -> {
            if (count > 0) {
                some.put(kind, count);
            }
        });
        long all = some.values().stream().mapToLong(Long::longValue).sum();
        String what = some.entrySet().stream()
                        .map(entry -> words(entry.getKey(), entry.getValue()))
                        .collect(Collectors.joining(" and "))
                + (all == 1 ? " waits" : " wait");
        String base = site.toString().replaceAll("/+$", "");
        String where = some.keySet().stream()
                .map(kind -> base + "/operator/" + kind.plural() + "?state=new\n")
                .collect(Collectors.joining());
        return new Letter(
                "X-ray Reference: " + what,
                Character.toUpperCase(what.charAt(0)) + what.substring(1) + " for an operator.\n\n" + where
                        + "\nWhat was written, and by whom, stands there and not in this mail.\n");
    }

    private static String words(Kind kind, long count) {
        return count == 1 ? "a " + kind.word() : count + " " + kind.plural();
    }
}

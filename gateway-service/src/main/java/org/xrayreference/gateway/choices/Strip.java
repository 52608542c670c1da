package org.xrayreference.gateway.choices;

import java.util.List;
import java.util.Set;

import org.xrayreference.gateway.thirdparty.Purpose;

/**
 * The question at the top of a page, whose answer is for what it asks and nothing else.
 *
 * @param asked fields of the purposes
 * @param back where the visitor is
 */
public record Strip(String question, List<String> asked, String back) {
    static Strip of(Set<Purpose> asked, String back) {
        String question;
        if (asked.size() > 1) {
            question = "May Google measure how this site is used, and show advertising here?";
        } else if (asked.contains(Purpose.MEASUREMENT)) {
            question = "May Google measure how this site is used?";
        } else {
            question = "May Google show advertising here?";
        }
        return new Strip(question, asked.stream().map(Purpose::field).toList(), back);
    }
}

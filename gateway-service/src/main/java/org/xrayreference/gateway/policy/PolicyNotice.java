package org.xrayreference.gateway.policy;

import java.time.ZoneOffset;

import org.xrayreference.gateway.site.Words;

/**
 * A line on other pages about a new version.
 *
 * @param back where a visitor who closes it stays
 */
public record PolicyNotice(String version, String date, boolean announced, String change, String back) {
    static PolicyNotice of(PolicyVersion version, boolean announced, String back) {
        return new PolicyNotice(
                version.name(),
                Words.date(version.date().atStartOfDay().toInstant(ZoneOffset.UTC)),
                announced,
                version.change(),
                back);
    }
}

package org.xrayreference.gateway.findings;

import java.util.List;

import org.xrayreference.gateway.services.Finding;
import org.xrayreference.gateway.site.Frame;
import org.xrayreference.gateway.site.Section;
import org.xrayreference.gateway.site.Words;

/** All findings of the library. */
public record FindingsView(Frame frame, List<Entry> findings) {

    public record Entry(String name, String href, String description, String count) {}

    static FindingsView of(List<Finding> findings) {
        return new FindingsView(
                Frame.of(
                        "Findings",
                        "The fourteen findings of the library and “No Finding”: what they are and what to look at.",
                        Section.FINDINGS),
                findings.stream().map(FindingsView::entry).toList());
    }

    private static Entry entry(Finding finding) {
        return new Entry(
                finding.name(),
                "/findings/" + finding.slug(),
                finding.description(),
                Words.count(finding.count(), "picture", "pictures"));
    }
}

package org.xrayreference.reference.finding;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The texts of all findings. */
public final class FindingTexts {
    private final Map<Finding, FindingText> texts = new EnumMap<>(Finding.class);

    public FindingTexts(List<FindingText> texts) {
        texts.forEach(text -> this.texts.put(text.finding(), text));
    }

    public static FindingTexts fromResources() {
        ReadFindingText read = new ReadFindingText();
        return new FindingTexts(Arrays.stream(Finding.values()).map(read::read).toList());
    }

    public FindingText of(Finding finding) {
        return texts.get(finding);
    }
}

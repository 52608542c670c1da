package org.xrayreference.reference.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.xrayreference.reference.wording.ClinicalWords;

class FindingTextsTest {
    private static final List<String> ALLOWED_HOSTS = List.of(
            "radiopaedia.org",
            "nih.gov",
            "ncbi.nlm.nih.gov",
            "who.int",
            "acr.org",
            "rsna.org",
            "nhs.uk",
            "medlineplus.gov");

    private final FindingTexts texts = FindingTexts.fromResources();

    @ParameterizedTest
    @EnumSource(Finding.class)
    void explainsEveryFindingInEverySection(Finding finding) {
        // When
        FindingText text = texts.of(finding);

        // Then
        assertThat(List.of(text.description(), text.looksLike(), text.imitators(), text.lookAt()))
                .allSatisfy(
                        section -> assertThat(section).hasSizeBetween(80, 900).endsWith("."));
        assertThat(text.synonyms()).isNotEmpty().noneMatch(String::isBlank);
        assertThat(text.inBrief()).endsWith(".");
    }

    @ParameterizedTest
    @EnumSource(Finding.class)
    void saysWhetherARadiologistHasReviewedIt(Finding finding) {
        assertThat(texts.of(finding).reviewed()).matches("\\d{4}-\\d{2}-\\d{2}|not yet reviewed by a radiologist");
    }

    @ParameterizedTest
    @EnumSource(Finding.class)
    @Tag("P21")
    void citesOnlyAllowedHosts(Finding finding) {
        assertThat(texts.of(finding).sources()).isNotEmpty().allSatisfy(source -> {
            assertThat(source.url().getScheme()).isEqualTo("https");
            assertThat(ALLOWED_HOSTS)
                    .anyMatch(host -> source.url().getHost().equals(host)
                            || source.url().getHost().endsWith("." + host));
            assertThat(source.title()).isNotBlank();
        });
    }

    @ParameterizedTest
    @EnumSource(Finding.class)
    @Tag("P03")
    void neitherDiagnosesNorAdvises(Finding finding) {
        FindingText text = texts.of(finding);
        assertThat(ClinicalWords.in(
                        String.join(" ", text.description(), text.looksLike(), text.imitators(), text.lookAt())))
                .isEmpty();
    }

    @Test
    void understandsSlugsNamesAndNihSpelling() {
        assertThat(Finding.parse("pleural-thickening")).contains(Finding.PLEURAL_THICKENING);
        assertThat(Finding.parse("Pleural_Thickening")).contains(Finding.PLEURAL_THICKENING);
        assertThat(Finding.parse("NO FINDING")).contains(Finding.NO_FINDING);
        assertThat(Finding.parse("Infiltrate")).contains(Finding.INFILTRATION);
        assertThat(Finding.parse("dragon")).isEmpty();
    }
}

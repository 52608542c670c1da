package org.xrayreference.gateway.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import org.xrayreference.gateway.services.ReferencePage;
import org.xrayreference.gateway.services.ReferencePage.Facets;

class LibraryViewTest {
    private static final LibraryQuery ALL = LibraryQuery.all();

    @Test
    void writesOnlyChoicesIntoTheAddress() {
        assertThat(ALL.href()).isEqualTo("/library");
        assertThat(ALL.withFinding("effusion").withWords("a&b c").onPage(2).href())
                .isEqualTo("/library?finding=effusion&q=a%26b+c&page=3");
    }

    @Test
    void beginsAnewAtTheFirstPageAfterAChoice() {
        assertThat(ALL.onPage(7).withView("PA").href()).isEqualTo("/library?view=PA");
    }

    @Test
    void choosesACompanionOnceAFindingIsChosen() {
        // Given
        LibraryQuery effusion = ALL.withFinding("effusion");

        // When
        List<Facet.Choice> choices = findings(effusion, Map.of("Effusion", 12L, "Pleural Thickening", 3L, "Mass", 0L));

        // Then
        assertThat(choices)
                .containsExactly(
                        new Facet.Choice("Effusion", "12", "/library", true),
                        new Facet.Choice(
                                "Pleural Thickening", "3", "/library?finding=effusion&with=pleural-thickening", false));
    }

    @Test
    void takesACompanionBackAndOffersNoThird() {
        // When
        List<Facet.Choice> choices = findings(
                ALL.withFinding("effusion").withSecond("mass"), Map.of("Effusion", 2L, "Mass", 2L, "Nodule", 1L));

        // Then
        assertThat(choices)
                .containsExactly(
                        new Facet.Choice("Effusion", "2", "/library?finding=mass", true),
                        new Facet.Choice("Mass", "2", "/library?finding=effusion", true));
    }

    @Test
    void namesChoicesAsPeopleDo() {
        // When
        LibraryView view = LibraryView.of(
                ALL.withFinding("pleural-thickening").withSex("F").withAges(null, 40),
                page(3, Map.of("Pleural Thickening", 3L)));

        // Then
        assertThat(view.chips())
                .extracting(LibraryView.Chip::label)
                .containsExactly("Pleural Thickening", "female", "up to 40 years");
        assertThat(view.chips().get(1).href()).isEqualTo("/library?finding=pleural-thickening&ageMax=40");
    }

    @Test
    void leadsFromPageToPage() {
        assertThat(LibraryView.of(ALL, page(50, Map.of())).paging())
                .isEqualTo(new LibraryView.Paging("Page 1 of 3", null, "/library?page=2", null));
        assertThat(LibraryView.of(ALL.onPage(2), page(50, Map.of())).paging())
                .isEqualTo(new LibraryView.Paging("Page 3 of 3", "/library?page=2", null, null));
        assertThat(LibraryView.of(ALL, page(0, Map.of())).paging())
                .isEqualTo(new LibraryView.Paging("Page 1 of 1", null, null, null));
    }

    @Test
    void leadsBackFromBeyondTheLastPage() {
        assertThat(LibraryView.of(ALL.onPage(98), page(50, Map.of())).paging().last())
                .isEqualTo("/library?page=3");
        assertThat(LibraryView.of(ALL.onPage(98), page(0, Map.of())).paging().last())
                .isNull();
    }

    @Test
    void turnsAgesAround() {
        assertThat(ALL.withAges(60, 40).href()).isEqualTo("/library?ageMin=40&ageMax=60");
    }

    @Test
    void countsAgesInTheOrderOfLife() {
        // When
        List<Facet.Choice> choices = LibraryView.of(
                        ALL.withAges(80, null), page(new Facets(null, null, null, Map.of("80+", 4L, "0-17", 2L))))
                .ages()
                .choices();

        // Then
        assertThat(choices)
                .containsExactly(
                        new Facet.Choice("0 to 17", "2", "/library?ageMin=0&ageMax=17", false),
                        new Facet.Choice("80 and more", "4", "/library", true));
    }

    @Test
    void sortsWithoutLosingAChoice() {
        assertThat(LibraryView.of(ALL.withFinding("mass").sortedBy("-age"), page(3, Map.of()))
                        .sorts())
                .startsWith(
                        new LibraryView.Sort("By number", "/library?finding=mass", false),
                        new LibraryView.Sort("Youngest first", "/library?finding=mass&sort=age", false),
                        new LibraryView.Sort("Oldest first", "/library?finding=mass&sort=-age", true));
    }

    @Test
    void namesPagesThatShowDifferentThings() {
        assertThat(LibraryView.of(ALL.withFinding("mass").withView("PA").onPage(1), page(50, Map.of("Mass", 50L)))
                        .frame()
                        .title())
                .isEqualTo("Library: Mass, PA, page 2");
    }

    private static List<Facet.Choice> findings(LibraryQuery query, Map<String, Long> counts) {
        return LibraryView.of(query, page(12, counts)).facets().get(0).choices();
    }

    private static ReferencePage page(long total, Map<String, Long> findings) {
        return new ReferencePage(total, 0, 24, List.of(), new Facets(findings, null, null, null));
    }

    private static ReferencePage page(Facets facets) {
        return new ReferencePage(6, 0, 24, List.of(), facets);
    }
}

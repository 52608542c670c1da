package org.xrayreference.gateway.texts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

class GlossaryTest {
    private static final Glossary GLOSSARY = Glossary.instance();

    @Test
    void explainsEachWordOnceInTheOrderOfTheAlphabet() {
        List<String> names = GLOSSARY.terms().stream()
                .map(term -> term.name().toLowerCase(java.util.Locale.ROOT))
                .toList();
        assertThat(names).isSorted().doesNotHaveDuplicates();
        assertThat(GLOSSARY.terms().stream().flatMap(Term::forms).map(form -> form.toLowerCase(java.util.Locale.ROOT)))
                .doesNotHaveDuplicates();
    }

    @Test
    void rendersMarkdownAndNoForeignHtml() {
        Term term = Term.parse("Label\n*Also: labels, labelled*\n\nA *name*. [More](/labels) <b>x</b>\n");
        assertThat(term.also()).containsExactly("labels", "labelled");
        assertThat(term.html()).contains("<em>name</em>", "<a href=\"/labels\">", "&lt;b&gt;");
        assertThat(Term.parse("DICOM\nA file format.\n").also()).isEmpty();
    }

    @Test
    void carriesSourcesAndAReview() {
        assertThat(Glossary.article().sources()).hasSizeGreaterThanOrEqualTo(2);
        assertThat(Glossary.article().reviewed()).isNotBlank();
        assertThatThrownBy(() -> Article.parse("x.md", "---\ntitle: X\n---\ntext"))
                .hasMessageContaining("x.md");
    }

    @Test
    void linksTheFirstAppearanceOfAWord() {
        // Given
        LinkTerms terms = new LinkTerms(GLOSSARY, Map.of("Mass", "/findings/mass")).without("/findings/edema");

        // When
        String html = terms.html("A mass at the hila of a PA film. Masses & a Mass; the pa rent. <hila>");

        // Then
        assertThat(html)
                .isEqualTo("A <a class=\"term\" href=\"/findings/mass\">mass</a> at the"
                        + " <a class=\"term\" href=\"/glossary#hilum\">hila</a> of a"
                        + " <a class=\"term\" href=\"/glossary#pa-view\">PA film</a>."
                        + " Masses &amp; a Mass; the pa rent. &lt;hila&gt;");
        assertThat(terms.html("Hila again")).isEqualTo("Hila again");
    }
}

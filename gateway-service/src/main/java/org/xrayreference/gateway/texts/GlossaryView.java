package org.xrayreference.gateway.texts;

import java.util.List;

import org.xrayreference.gateway.site.Frame;
import org.xrayreference.gateway.site.Section;

/** The glossary. */
public record GlossaryView(Frame frame, List<Letter> letters, List<Term> terms, Article article) {

    /** A letter with the first word that begins with it. */
    public record Letter(String letter, String href) {}

    static GlossaryView of(Article article, Glossary glossary) {
        return new GlossaryView(
                Frame.of(
                        "Glossary",
                        "Words of this site and of chest X-rays, explained in plain English.",
                        Section.NONE),
                glossary.terms().stream()
                        .filter(term -> isFirst(term, glossary.terms()))
                        .map(term -> new Letter(term.letter(), "#" + term.slug()))
                        .toList(),
                glossary.terms(),
                article);
    }

    private static boolean isFirst(Term term, List<Term> terms) {
        return terms.stream()
                .filter(other -> other.letter().equals(term.letter()))
                .findFirst()
                .orElseThrow()
                .equals(term);
    }
}

package org.xrayreference.gateway.texts;

import java.util.Arrays;
import java.util.List;

/** Every word that the site explains, by the alphabet. */
public record Glossary(List<Term> terms) {
    private static final String ARTICLE = "glossary";
    private static final Glossary INSTANCE = of(Article.read(ARTICLE));

    public static Glossary instance() {
        return INSTANCE;
    }

    static Article article() {
        return Article.read(ARTICLE);
    }

    static Glossary of(Article article) {
        return new Glossary(Arrays.stream(article.markdown().split("(?m)^## "))
                .filter(entry -> !entry.isBlank())
                .map(Term::parse)
                .toList());
    }
}

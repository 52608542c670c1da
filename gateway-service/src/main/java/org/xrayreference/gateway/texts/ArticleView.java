package org.xrayreference.gateway.texts;

import org.xrayreference.gateway.site.Frame;
import org.xrayreference.gateway.site.Section;

/** A text as a page. */
public record ArticleView(Frame frame, Article article, String html) {
    static ArticleView of(Article article) {
        return new ArticleView(
                Frame.of(article.title(), article.lead() == null ? article.title() : article.lead(), Section.NONE),
                article,
                Markdown.html(article.markdown()));
    }
}

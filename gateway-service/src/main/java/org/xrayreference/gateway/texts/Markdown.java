package org.xrayreference.gateway.texts;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/** CommonMark; what a text holds of HTML is shown as text, and links that leave the site say so. */
public final class Markdown {
    private static final Parser PARSER = Parser.builder().build();
    private static final HtmlRenderer RENDERER = HtmlRenderer.builder()
            .escapeHtml(true)
            .attributeProviderFactory(context -> (node, tag, attributes) -> {
                if (node instanceof Link link && leaves(link)) {
                    attributes.put("rel", "noopener noreferrer external");
                }
            })
            .build();

    private Markdown() {}

    public static Node parse(String markdown) {
        return PARSER.parse(markdown);
    }

    public static String html(String markdown) {
        Node document = parse(markdown);
        document.accept(new AbstractVisitor() {
            @Override
            public void visit(Link link) {
                if (leaves(link)) {
                    link.insertAfter(new Text(" (leaves this site)"));
                }
            }
        });
        return RENDERER.render(document);
    }

    private static boolean leaves(Link link) {
        return link.getDestination().startsWith("http");
    }
}

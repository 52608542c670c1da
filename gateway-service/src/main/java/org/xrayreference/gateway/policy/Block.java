package org.xrayreference.gateway.policy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

import org.xrayreference.gateway.texts.Markdown;

/** A paragraph of a text, as its words alone. */
record Block(Kind kind, String text) {
    enum Kind {
        HEADING,
        PARAGRAPH,
        ITEM
    }

    static List<Block> of(String markdown) {
        List<Block> blocks = new ArrayList<>();
        Markdown.parse(markdown).accept(new AbstractVisitor() {
            @Override
            public void visit(Heading heading) {
                blocks.add(new Block(Kind.HEADING, words(heading)));
            }

            @Override
            public void visit(Paragraph paragraph) {
                blocks.add(new Block(
                        paragraph.getParent() instanceof ListItem ? Kind.ITEM : Kind.PARAGRAPH, words(paragraph)));
            }
        });
        return blocks;
    }

    List<String> words() {
        return Arrays.asList(text.split(" "));
    }

    /** Links count by their words: where they lead is not text. */
    private static String words(Node block) {
        StringBuilder text = new StringBuilder();
        block.accept(new AbstractVisitor() {
            @Override
            public void visit(Text part) {
                text.append(part.getLiteral());
            }

            @Override
            public void visit(SoftLineBreak lineBreak) {
                text.append(' ');
            }
        });
        return text.toString();
    }
}

package org.rapporteur.source.web;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

/** Cuts an element into blocks, in the order in which they are read. Two line breaks in a row part paragraphs. */
final class Blocks implements NodeVisitor {
    private final List<Block> blocks = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private @Nullable Element owner;
    private int linked;
    private int links;
    private boolean broken;

    private Blocks() {}

    static List<Block> of(Element element) {
        Blocks visitor = new Blocks();
        element.traverse(visitor);
        visitor.end();
        return visitor.blocks;
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof TextNode words) {
            Element parent = words.parent();
            if (parent != null && parent.closest("pre") != null) {
                addSetText(words, parent);
            } else {
                add(words.getWholeText(), words.parent());
            }
        } else if (node instanceof Element element) {
            if (element.normalName().equals("br")) {
                lineBreak();
            } else if (element.isBlock() || element.normalName().equals("td")) {
                end();
            } else if (element.normalName().equals("a")) {
                links++;
            }
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (node instanceof Element element) {
            if (element.isBlock() || element.normalName().equals("td")) {
                end();
            } else if (element.normalName().equals("a")) {
                links--;
            }
        }
    }

    /** In text that keeps its line breaks an empty line parts paragraphs, and so does an indent of two or more. */
    private void addSetText(TextNode words, Element parent) {
        String[] paragraphs = words.getWholeText().split("\\R[ \\t]*(?:\\R|[ \\t](?=[ \\t]+\\S))");
        for (int i = 0; i < paragraphs.length; i++) {
            if (i > 0) {
                end();
            }
            add(paragraphs[i], parent);
        }
    }

    private void add(String raw, @Nullable Element around) {
        int before = text.length();
        raw.codePoints().forEach(c -> {
            if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                if (text.length() > 0 && !Character.isWhitespace(text.charAt(text.length() - 1))) {
                    text.append(' ');
                }
            } else if (c != 0xAD && c != 0x200B && c != 0xFEFF && !Character.isISOControl(c)) {
                text.appendCodePoint(c);
            }
        });
        if (!raw.isBlank()) {
            broken = false;
            Element parent = around == null ? null : blockOf(around);
            owner = owner == null ? parent : owner;
            linked += links > 0 ? text.length() - before : 0;
        }
    }

    private static Element blockOf(Element element) {
        Element block = element;
        while (!block.isBlock() && !block.normalName().equals("td") && block.parent() != null) {
            block = block.parent();
        }
        return block;
    }

    private void lineBreak() {
        if (broken) {
            end();
        } else if (text.length() > 0) {
            while (text.length() > 0 && text.charAt(text.length() - 1) == ' ') {
                text.setLength(text.length() - 1);
            }
            text.append('\n');
            broken = true;
        }
    }

    private void end() {
        String whole = text.toString().strip();
        if (!whole.isEmpty() && owner != null) {
            blocks.add(new Block(whole, Math.min(linked, whole.length()), owner));
        }
        text.setLength(0);
        owner = null;
        linked = 0;
        broken = false;
    }
}

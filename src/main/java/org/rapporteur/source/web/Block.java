package org.rapporteur.source.web;

import org.jsoup.nodes.Element;

/**
 * A run of text that a page shows on lines of its own: a paragraph, a heading, an item of a list, a label.
 *
 * @param text with single blanks, and a line feed where the page breaks the line
 * @param linked how many of its characters lead elsewhere
 * @param element the innermost element that holds it whole
 */
record Block(String text, int linked, Element element) {
    private static final int LONG = 80;
    private static final int LONG_ITEM = 60;
    private static final double MOSTLY = 0.5;
    private static final double LABEL = 0.3;
    private static final String ENDS = ".!?…:;\"”’)»";

    /** A paragraph inside a heading is that of a page that forgot to end the heading. */
    boolean isHeading() {
        return !element.normalName().equals("p") && element.closest("h1,h2,h3,h4,h5,h6") != null;
    }

    boolean isItem() {
        return element.closest("li,dt,dd") != null;
    }

    boolean isCell() {
        return element.normalName().matches("td|th");
    }

    /** Whether it reads like prose: it ends as a sentence does, or is too long for a label. */
    boolean isProse() {
        return ENDS.indexOf(text.charAt(text.length() - 1)) >= 0 && text.indexOf(' ') > 0 || text.length() >= LONG;
    }

    /** Whether there is a letter or a digit in it: rules of signs and bullets are none. */
    boolean hasWords() {
        return text.codePoints().anyMatch(Character::isLetterOrDigit);
    }

    /** Whether most of it leads elsewhere. */
    boolean isLink() {
        return linked > MOSTLY * text.length();
    }

    /** How much it says for (above 0) or against its element being the text of an article. */
    double weight() {
        if (isHeading()) {
            return 0;
        }
        if (isLink()) {
            return -text.length();
        }
        if (isProse() && (!isItem() || text.length() >= LONG_ITEM)) {
            return text.length();
        }
        return isItem() ? 0 : -LABEL * text.length();
    }
}

package org.rapporteur.explore;

import java.util.List;

/** All that stands on a page, as values. Its components are what programs get as JSON. */
public interface ExplorerPage {
    /** What the page is headed with. */
    String title();

    /** What it lists, in the order of the page; the first is what CSV gives where none is named. */
    List<Table> tables();
}

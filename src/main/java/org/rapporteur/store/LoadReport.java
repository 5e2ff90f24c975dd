package org.rapporteur.store;

/**
 * What was loaded.
 *
 * @param articles articles, one version each
 * @param quads all triples of all graphs, those of links among them and the ontology's not
 * @param linked whether the links of the articles came with them
 */
public record LoadReport(long articles, long quads, boolean linked) {}

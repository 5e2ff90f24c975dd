package org.rapporteur.store;

/**
 * What was loaded.
 *
 * @param articles articles, one version each
 * @param quads all triples that were given, those of links among them
 * @param linked whether the links of the articles came with them
 */
public record LoadReport(long articles, long quads, boolean linked) {}

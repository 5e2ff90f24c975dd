package org.rapporteur.map;

import org.apache.jena.graph.Graph;

/**
 * What one version of an article tells, as RDF.
 *
 * @param articleId the article's own identifier
 * @param articleIri the IRI of the article, the same for all its versions
 * @param graphIri the IRI of the named graph, another one for each version of the article
 * @param graph the triples; without blank nodes, and with the prefixes of the ontology
 */
public record ArticleGraph(String articleId, String articleIri, String graphIri, Graph graph) {}

"""Asks the endpoint whose address is given by rdflib's SPARQLStore, in each form of query; prints what it answers."""
import sys

from rdflib import Graph
from rdflib.plugins.stores.sparqlstore import SPARQLStore

PREFIXES = """
PREFIX rap: <https://w3id.org/rapporteur/ns#>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
"""

for method in "GET", "POST", "POST_FORM":
    graph = Graph(SPARQLStore(sys.argv[1], method=method))
    meetings = graph.query(PREFIXES + "SELECT DISTINCT ?m WHERE { ?m a rap:Meeting }")
    print(method, "meetings", len(list(meetings)))
    print(method, "any denied", graph.query(PREFIXES + "ASK { ?m rap:status rap:denied }").askAnswer)
    labels = graph.query(PREFIXES + "CONSTRUCT { ?m rdfs:label ?l } WHERE { ?m a rap:Person ; rdfs:label ?l }")
    print(method, "labels", len(labels.graph))

package org.rapporteur.resolve;

/** What sort of actor; each is a class of the ontology. */
public enum ActorType {
    PERSON,
    ORGANIZATION,
    COUNTRY,
    GROUP
}

package org.rapporteur.vocab;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.semanticweb.owlapi.apibinding.OWLManager;
import org.semanticweb.owlapi.model.OWLOntology;
import org.semanticweb.owlapi.model.OWLOntologyCreationException;
import org.semanticweb.owlapi.profiles.OWL2DLProfile;
import org.semanticweb.owlapi.profiles.OWLProfileViolation;

/** The ontology as tools of OWL read it: by itself, without what it aligns to. */
class OwlProfileTest {
    @Test
    void isInTheProfileOfOwl2Dl() throws OWLOntologyCreationException {
        OWLOntology ontology = OWLManager.createOWLOntologyManager()
                .loadOntologyFromOntologyDocument(
                        Path.of("ontology/rapporteur.ttl").toFile());
        assertThat(ontology.getClassesInSignature()).isNotEmpty();
        assertThat(new OWL2DLProfile().checkOntology(ontology).getViolations())
                .extracting(OWLProfileViolation::toString)
                .isEmpty();
    }
}

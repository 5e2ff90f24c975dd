package org.rapporteur.cli;

import org.rapporteur.annotate.Annotators;
import picocli.CommandLine.Option;

/** The option that says who computes names, dependencies and times. */
final class AnnotatorOption {
    @Option(
            names = "--annotator",
            paramLabel = "WHO",
            defaultValue = "rapporteur",
            description =
                    "Who computes names, dependencies and times: rapporteur, or corenlp for CoreNLP's own annotators, "
                            + "which are slower: the reference for ours (default: ${DEFAULT-VALUE}).")
    Annotators annotators = Annotators.RAPPORTEUR;

    boolean isReference() {
        return annotators == Annotators.CORENLP;
    }
}

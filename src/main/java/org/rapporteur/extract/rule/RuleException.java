package org.rapporteur.extract.rule;

/** A rule file or lexicon that cannot be used: says which file and rule, what is wrong and what was expected. */
public final class RuleException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public RuleException(String message) {
        super(message);
    }

    public RuleException(String message, Throwable cause) {
        super(message, cause);
    }
}

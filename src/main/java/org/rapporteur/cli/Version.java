package org.rapporteur.cli;

import picocli.CommandLine.IVersionProvider;

/** The version that Maven wrote into the jar. */
final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        String version = Rapporteur.class.getPackage().getImplementationVersion();
        return new String[] {"rapporteur " + (version == null ? "(run from its classes)" : version)};
    }
}

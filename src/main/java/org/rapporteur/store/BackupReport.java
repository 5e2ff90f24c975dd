package org.rapporteur.store;

/**
 * What a backup holds.
 *
 * @param articles articles, one version each
 * @param quads all triples of all graphs, the ontology's and those of links and corrections among them
 * @param mapping the version of what read the articles last
 */
public record BackupReport(long articles, long quads, int mapping) {
    static BackupReport of(Backup.Manifest manifest) {
        return new BackupReport(manifest.articles(), manifest.quads(), manifest.mapping());
    }
}

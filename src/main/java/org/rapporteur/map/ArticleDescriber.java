package org.rapporteur.map;

import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.SchemaDO;
import org.rapporteur.source.Article;
import org.rapporteur.source.Provenance;
import org.rapporteur.vocab.PROV;
import org.rapporteur.vocab.RAP;

/** Describes the article itself, in the terms of schema.org. */
final class ArticleDescriber {
    private ArticleDescriber() {}

    static void describe(Scope scope) {
        Article article = scope.article();
        Node node = scope.iris().article();
        scope.type(node, RAP.Article);
        scope.type(node, SchemaDO.NewsArticle.asNode());
        scope.add(node, SchemaDO.identifier.asNode(), Literals.string(article.id()));
        scope.add(node, SchemaDO.inLanguage.asNode(), Literals.string(article.language()));
        scope.add(node, SchemaDO.articleBody.asNode(), Literals.string(article.body()));
        if (article.url() != null) {
            scope.add(node, SchemaDO.url.asNode(), Literals.string(article.url()));
        }
        if (article.headline() != null) {
            scope.add(node, SchemaDO.headline.asNode(), Literals.string(article.headline()));
        }
        if (article.published() != null) {
            scope.add(node, SchemaDO.datePublished.asNode(), Literals.day(article.published()));
        }
        if (article.publisher() != null) {
            Node publisher = scope.iris().publisher(article.publisher());
            scope.add(node, SchemaDO.publisher.asNode(), publisher);
            scope.type(publisher, SchemaDO.Organization.asNode());
            scope.add(publisher, SchemaDO.name.asNode(), Literals.string(article.publisher()));
        }
        if (article.section() != null) {
            scope.add(node, SchemaDO.articleSection.asNode(), Literals.string(article.section()));
        }
        if (article.provenance() != null) {
            describe(article.provenance(), scope);
        }
        for (int i = 0; i < article.authors().size(); i++) {
            Node author = scope.iris().part("author", i + 1);
            scope.add(node, SchemaDO.author.asNode(), author);
            scope.type(author, SchemaDO.Person.asNode());
            scope.add(
                    author,
                    SchemaDO.name.asNode(),
                    Literals.string(article.authors().get(i)));
        }
    }

    private static void describe(Provenance provenance, Scope scope) {
        Node node = scope.iris().article();
        Node file = scope.iris().part("file", 1);
        scope.add(node, PROV.wasDerivedFrom, file);
        if (provenance.dateFoundIn() != null) {
            scope.add(node, RAP.dateFoundIn, Literals.string(provenance.dateFoundIn()));
        }
        scope.type(file, SchemaDO.MediaObject.asNode());
        scope.type(file, PROV.Entity);
        scope.add(file, SchemaDO.name.asNode(), Literals.string(provenance.file()));
        scope.add(file, SchemaDO.encodingFormat.asNode(), Literals.string(provenance.mediaType()));
        scope.add(file, SchemaDO.sha256.asNode(), Literals.string(provenance.sha256()));
        if (provenance.captured() != null) {
            scope.add(file, PROV.generatedAtTime, Literals.instant(provenance.captured()));
        }
    }
}

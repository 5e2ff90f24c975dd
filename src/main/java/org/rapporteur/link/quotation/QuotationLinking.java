package org.rapporteur.link.quotation;

import org.apache.jena.sparql.core.DatasetGraph;
import org.rapporteur.link.BlockLinking;
import org.rapporteur.link.LinkMemory;

/** Links the quotations of the articles of a store, as {@link QuotationRule} says. */
public final class QuotationLinking extends BlockLinking<QuotationProfile> {
    public QuotationLinking(DatasetGraph database, QuotationRule rule, LinkMemory memory) {
        super(database, rule, memory);
    }
}

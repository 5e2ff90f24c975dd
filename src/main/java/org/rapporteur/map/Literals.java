package org.rapporteur.map;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import org.apache.jena.datatypes.RDFDatatype;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.rapporteur.resolve.PartialDate;

/** Makes literals, each value in one way of writing only, so that a store that normalises them changes nothing. */
final class Literals {
    private Literals() {}

    static Node string(String text) {
        return NodeFactory.createLiteralString(text);
    }

    static Node integer(int value) {
        return typed(Integer.toString(value), XSDDatatype.XSDinteger);
    }

    static Node bool(boolean value) {
        return typed(Boolean.toString(value), XSDDatatype.XSDboolean);
    }

    static Node decimal(double value) {
        String digits = BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
        return typed(digits.contains(".") ? digits : digits + ".0", XSDDatatype.XSDdecimal);
    }

    static Node instant(Instant instant) {
        return typed(instant.toString(), XSDDatatype.XSDdateTime);
    }

    static Node day(LocalDate day) {
        return typed(day.toString(), XSDDatatype.XSDdate);
    }

    /** A date in the type of its exactness: {@code xsd:date}, {@code xsd:gYearMonth} or {@code xsd:gYear}. */
    static Node date(PartialDate date) {
        return typed(
                date.iso(),
                switch (date.iso().length()) {
                    case 4 -> XSDDatatype.XSDgYear;
                    case 7 -> XSDDatatype.XSDgYearMonth;
                    default -> XSDDatatype.XSDdate;
                });
    }

    static Node duration(String xsd) {
        return typed(xsd, XSDDatatype.XSDduration);
    }

    /** The date itself, or its month where the calendar has no such day (31 June). */
    static PartialDate onCalendar(PartialDate date) {
        if (date.iso().length() < 10) {
            return date;
        }
        try {
            LocalDate.parse(date.iso());
            return date;
        } catch (DateTimeException e) {
            return new PartialDate(date.iso().substring(0, 7));
        }
    }

    private static Node typed(String lexical, RDFDatatype type) {
        return NodeFactory.createLiteralDT(lexical, type);
    }
}

package org.rapporteur.link.actor;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;

/**
 * What articles say besides of the persons of one family name; asked only where names and offices leave open who is
 * meant.
 */
interface Company {
    /** Within so many days an article that names the same people speaks of the same affair. */
    int SAME_AFFAIR = 60;

    /** Within so many days an office is most likely in the same hands. */
    int SAME_TERM = 365;

    /**
     * With which people and bodies both {@code one} and another are named, in articles of the same affair.
     *
     * @param others who may be asked about: the same in each call
     * @return of others those of whom there are such people and bodies, possibly of more than were asked about
     */
    Map<ActorProfile, Set<String>> shared(ActorProfile one, Collection<ActorProfile> others);

    /** The days of the articles that name the actor so; of an article without a day none. */
    NavigableSet<LocalDate> days(ActorProfile one);
}

package org.rapporteur.link.actor;

import org.jspecify.annotations.Nullable;
import org.rapporteur.link.Names;
import org.rapporteur.resolve.ActorType;

/**
 * What is compared about an actor.
 *
 * @param type person, organization, country or group
 * @param names what the article calls it
 * @param countryCode of a country its code, else null
 * @param alone the IRI of the node where nothing identifies it beyond its article, else null
 */
record ActorProfile(
        ActorType type,
        Names names,
        @Nullable String countryCode,
        @Nullable String alone) {}

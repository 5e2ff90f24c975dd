package org.rapporteur.link.actor;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rapporteur.link.Form;

/**
 * Profiles of one actor.
 *
 * @param name what the IRI is made of, or null where the one profile is alone: it depends on which names there are and
 *     not on how many of each, so that more articles seldom change it
 * @param label the fullest common name, or null where the one profile is alone
 * @param reasons of each form why it belongs here
 */
record ActorCluster(@Nullable String name, @Nullable String label, Map<Form<ActorProfile>, String> reasons) {
    ActorCluster {
        reasons = new LinkedHashMap<>(reasons);
    }

    /** A profile of which nothing says that another is the same actor. */
    static ActorCluster alone(Form<ActorProfile> form, String reason) {
        return new ActorCluster(null, null, Map.of(form, reason));
    }
}

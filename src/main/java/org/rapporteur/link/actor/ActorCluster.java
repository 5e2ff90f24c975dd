package org.rapporteur.link.actor;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rapporteur.link.Form;

/**
 * Profiles of one actor.
 *
 * @param label the fullest common name, or null where the one profile is alone
 * @param reasons of each form why it belongs here
 */
record ActorCluster(@Nullable String label, Map<Form<ActorProfile>, String> reasons) {
    ActorCluster {
        reasons = new LinkedHashMap<>(reasons);
    }
}

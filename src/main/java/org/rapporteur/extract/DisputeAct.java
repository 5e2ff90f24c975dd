package org.rapporteur.extract;

/** What the words of a dispute do: how whoever objects stands to the other side. */
public enum DisputeAct {
    /** Also condemn, criticise, mock. */
    ACCUSE,
    /** Also oppose, deny, refuse, vote against. */
    REJECT,
    /** Also urge, insist. */
    DEMAND,
    /** Also sanction, sue, attack, break off. */
    THREATEN,
    /** The quarrel is named from both sides: a dispute, at odds. */
    QUARREL,
    /** Also settle, agree, make up, withdraw. */
    EASE
}

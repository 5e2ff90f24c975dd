package org.rapporteur.extract.meeting;

/**
 * A noun phrase without what follows its head, in positions of its sentence (from 1).
 *
 * @param first its first token
 * @param last its last token
 * @param head its head: the last word of a name, or the last noun
 * @param person whether the head is a part of a person's name
 */
record NounGroup(int first, int last, int head, boolean person) {
    boolean covers(int position) {
        return first <= position && position <= last;
    }
}

package org.rapporteur.link.actor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rapporteur.lexicon.Words.ENGLISH;
import static org.rapporteur.link.actor.Profiles.NAMES;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.rapporteur.map.Iris;

class WikipediaTitlesTest {
    private static final WikipediaTitles TITLES = WikipediaTitles.load(NAMES, ENGLISH.offices());

    @Test
    void linksAPersonByNameAndOffice() {
        assertThat(TITLES.person(List.of("Jeff Bingaman"), List.of("senator|new mexico")))
                .contains("Jeff_Bingaman");
        assertThat(TITLES.person(List.of("Jeff Bingaman"), List.of("sen."))).contains("Jeff_Bingaman");
    }

    @Test
    void linksWhomNewsNeedNotIntroduce() {
        assertThat(TITLES.person(List.of("Angela Merkel"), List.of())).contains("Angela_Merkel");
    }

    @Test
    void leavesOutANameWithoutItsOffice() {
        assertThat(TITLES.person(List.of("Jeff Bingaman"), List.of("baker"))).isEmpty();
        assertThat(TITLES.person(List.of("Jeff Bingaman"), List.of())).isEmpty();
    }

    @Test
    void leavesOutANamesake() {
        assertThat(TITLES.person(List.of("George Best"), List.of("policy adviser")))
                .isEmpty();
        assertThat(TITLES.person(List.of("John Smith"), List.of("senator"))).isEmpty();
        assertThat(TITLES.person(List.of("Barbara Mikulski"), List.of())).isEmpty();
    }

    @Test
    void leavesOutAFamilyNameAlone() {
        assertThat(TITLES.person(List.of("Merkel"), List.of("chancellor|germany")))
                .isEmpty();
    }

    @Test
    void leavesOutAnActorWhoseNamesMeanTwo() {
        assertThat(TITLES.person(List.of("Angela Merkel", "Vladimir Putin"), List.of()))
                .isEmpty();
    }

    @Test
    void linksOrganizationsByFullNameOrLetters() {
        assertThat(TITLES.organization(List.of("U.S. Environmental Protection Agency")))
                .contains("United_States_Environmental_Protection_Agency");
        assertThat(TITLES.organization(List.of("the European Union"))).contains("European_Union");
        assertThat(TITLES.organization(List.of("UNESCO"))).contains("UNESCO");
    }

    @Test
    void leavesOutOrganizationsOfASharedName() {
        assertThat(TITLES.organization(List.of("Security Council"))).isEmpty();
        assertThat(TITLES.organization(List.of("Apple"))).isEmpty();
        assertThat(TITLES.organization(List.of("Times"))).isEmpty();
    }

    @Test
    void writesTheAddressAsWikipediaDoes() {
        assertThat(Iris.wikipedia("Recep_Tayyip_Erdoğan").getURI())
                .isEqualTo("https://en.wikipedia.org/wiki/Recep_Tayyip_Erdoğan");
        assertThat(Iris.wikipedia("Who?").getURI()).isEqualTo("https://en.wikipedia.org/wiki/Who%3F");
    }

    @Test
    void aSonIsNotHisFather() {
        assertThat(TITLES.person(List.of("Ferdinand Marcos"), List.of("president")))
                .isPresent();
        assertThat(TITLES.person(List.of("Ferdinand Marcos", "Ferdinand Marcos Jr."), List.of("president")))
                .isEmpty();
    }
}

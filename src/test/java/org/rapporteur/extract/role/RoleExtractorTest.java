package org.rapporteur.extract.role;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rapporteur.lexicon.Words.ENGLISH;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.rapporteur.annotate.AnnotatedArticle;
import org.rapporteur.annotate.Mention;
import org.rapporteur.annotate.StoredAnnotations;

/** On {@code annotated/2024-05-01-roles.txt}: sentences written for this test, one a paragraph. */
class RoleExtractorTest {
    private static AnnotatedArticle article;

    @BeforeAll
    static void readAnnotation() {
        article = StoredAnnotations.of("2024-05-01-roles.txt");
    }

    /** The findings in the sentence that begins with {@code opening}, as "holder | role | organisation". */
    private static List<String> roles(String opening) {
        int sentence = article.sentences().stream()
                .filter(s -> article.text(s.span()).startsWith(opening))
                .findFirst()
                .orElseThrow()
                .index();
        return RoleExtractor.of(ENGLISH).extract(article).stream()
                .filter(f -> article.token(f.holder().head()).sentence() == sentence)
                .map(f -> text(f.holder()) + " | " + text(f.role()) + " | "
                        + (f.organization() == null ? "-" : text(f.organization())))
                .toList();
    }

    private static String text(Mention mention) {
        return article.text(mention.span());
    }

    @Test
    void titlesBeforeNames() {
        assertThat(roles("Chinese Foreign Minister"))
                .containsExactly("Wei Lan | Foreign Minister | Chinese", "Ann Lee | foreign minister | Norway");
        assertThat(roles("State Department spokeswoman"))
                .containsExactly("Clara Ruiz | spokeswoman | State Department");
        assertThat(roles("The spokesman for")).containsExactly("Bo Chen | spokesman | State Department");
        assertThat(roles("Deputy Foreign Minister"))
                .containsExactly("Ivan Petrov | Deputy Foreign Minister | -", "Olga Smirnova | Defense Minister | -");
        assertThat(roles("Human rights"))
                .containsExactly("Tarek Aziz | Human rights lawyer | -", "Paul Cole | former senator | -");
    }

    @Test
    void aFieldBelongsToTheTitleAndIsNoOrganisation() {
        assertThat(roles("U.S. Secretary"))
                .containsExactly("Robert Hale | Secretary of State | U.S.", "Mary Dunn | Treasury Secretary | -");
    }

    @Test
    void aMisterHasNoOffice() {
        assertThat(roles("Sen. Carl Weber")).containsExactly("Carl Weber | Sen. | -");
    }

    @Test
    void namesInAppositionToTheirOffice() {
        assertThat(roles("Peru's president"))
                .containsExactly("Maria Quispe | president | Peru", "Jan Novak | former prime minister | -");
        assertThat(roles("The president of Chile")).containsExactly("Pedro Soto | president | Chile");
        assertThat(roles("The company's")).containsExactly("Duncan Moss | chief executive | company");
    }

    @Test
    void officesInAppositionToTheirHolder() {
        assertThat(roles("Hana Olsen")).containsExactly("Hana Olsen | chief executive | Northern Ferries");
        assertThat(roles("Peter Hall")).containsExactly("Peter Hall | spokesman | Harbour Union");
        assertThat(roles("Ann Lee, president,")).containsExactly("Ann Lee | president | -", "Bo Chen | treasurer | -");
    }

    @Test
    void whatSomebodyIs() {
        assertThat(roles("Joan Park")).containsExactly("Joan Park | director | institute");
    }

    @Test
    void listsAndParenthesesAreNoAppositions() {
        assertThat(roles("Ann Lee, Bo Chen and")).isEmpty();
        assertThat(roles("Ann Lee, a resident")).isEmpty();
        assertThat(roles("Ann Lee, who leads")).containsExactly("Soto | President | -");
        assertThat(roles("The union, Ann Lee said")).isEmpty();
    }

    @Test
    void whatStandsBeforeATitleByChanceIsNoPartOfIt() {
        assertThat(roles("The council met")).containsExactly("Carl Berg | President | -");
        assertThat(roles("The governor is")).containsExactly("Olga Lind | President | -");
        assertThat(roles("Voters like")).containsExactly("Nils Aas | President | -");
        assertThat(roles("\"He should")).containsExactly("Hugo Marsh | former governor | -");
        assertThat(roles("Acting President"))
                .containsExactly("Tora Vik | Acting President | -", "Rolf Dahl | sitting President | -");
    }

    @Test
    void anOfficeThatTheArticleDoubtsIsNone() {
        assertThat(roles("Purported")).isEmpty();
        assertThat(roles("The self-proclaimed")).isEmpty();
    }
}

package org.rapporteur;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.rapporteur.query.NamedQueries;
import org.rapporteur.query.NamedQuery;

/** What those meet who use the library: {@code docs/java.md} tells it, and the classes are no wider. */
class FaceTest {
    private static final Path PAGE = Path.of("docs/java.md");
    private static final List<String> WHOLE = List.of("org.rapporteur", "org.rapporteur.curate");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `([a-z-]+)` \\| (.+) \\|$");
    private static final Pattern CODE = Pattern.compile("`(\\w+)`");

    /** Members that show more than they would, each for somebody who is named there. */
    private static final Set<String> DOORS = Set.of(
            // those who want the dataset itself
            "NewsGraph.store",
            // the command that measures the stages
            "ArticleExtractor",
            // the graph that opens it
            "Curation");

    /** Packages of which the face shows what they are named for. */
    private static final List<String> SHOWN = List.of(
            "org.rapporteur.source",
            "org.rapporteur.resolve",
            "org.rapporteur.extract",
            "org.rapporteur.index",
            "org.rapporteur.export",
            "org.rapporteur.link.correction",
            "org.rapporteur.annotate.Annotators",
            "org.rapporteur.map.FindingChange",
            "org.rapporteur.store.BackupReport",
            "org.rapporteur.store.CheckReport",
            "org.rapporteur.store.StoreStats");

    @Test
    void noMemberShowsWhatIsNotForOthers() {
        Map<String, Set<String>> shown = new TreeMap<>();
        for (Class<?> type : face()) {
            for (Executable member : members(type)) {
                String name = member instanceof Constructor<?>
                        ? type.getSimpleName()
                        : type.getSimpleName() + "." + member.getName();
                if (!DOORS.contains(name)) {
                    types(member)
                            .filter(each -> !isForOthers(each))
                            .forEach(each -> shown.computeIfAbsent(name, any -> new TreeSet<>())
                                    .add(each.getName()));
                }
            }
        }
        assertThat(shown).isEmpty();
    }

    @Test
    void noMemberTakesNullForAll() {
        assertThat(face().stream()
                        .filter(type -> !type.isRecord())
                        .flatMap(type -> members(type).stream())
                        .filter(member -> Arrays.stream(member.getAnnotatedParameterTypes())
                                .anyMatch(parameter -> parameter.getAnnotations().length > 0)))
                .isEmpty();
    }

    @Test
    void eachShippedQuestionHasAMethodOrAReason() throws IOException {
        Map<String, String> rows = ROW.matcher(Files.readString(PAGE))
                .results()
                .collect(Collectors.toMap(row -> row.group(1), row -> row.group(2), (one, other) -> one));
        Set<String> methods = Arrays.stream(NewsAnswers.class.getMethods())
                .map(Method::getName)
                .collect(Collectors.toSet());
        assertThat(NamedQueries.all()).isNotEmpty().extracting(NamedQuery::name).allSatisfy(question -> {
            assertThat(rows).containsKey(question);
            assertThat(CODE.matcher(rows.get(question)).results().map((MatchResult code) -> code.group(1)))
                    .as(question)
                    .isNotEmpty()
                    .first()
                    .matches(methods::contains);
        });
    }

    /** The public types of the packages that are for others as a whole. */
    private static List<Class<?>> face() {
        return new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages(WHOLE).stream()
                        .filter(type -> WHOLE.contains(type.getPackageName()))
                        .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
                        .<Class<?>>map(JavaClass::reflect)
                        .toList();
    }

    private static List<Executable> members(Class<?> type) {
        return Stream.<Executable>concat(
                        Arrays.stream(type.getDeclaredMethods()).filter(method -> !method.isSynthetic()),
                        Arrays.stream(type.getDeclaredConstructors()))
                .filter(member -> Modifier.isPublic(member.getModifiers()))
                .toList();
    }

    private static Stream<Class<?>> types(Executable member) {
        Stream<Type> parameters = Arrays.stream(member.getGenericParameterTypes());
        return (member instanceof Method method
                        ? Stream.concat(parameters, Stream.of(method.getGenericReturnType()))
                        : parameters)
                .flatMap(FaceTest::types);
    }

    private static Stream<Class<?>> types(Type type) {
        if (type instanceof Class<?> plain) {
            return Stream.of(plain);
        }
        if (type instanceof ParameterizedType parameterized) {
            return Stream.concat(
                            Stream.of(parameterized.getRawType()),
                            Arrays.stream(parameterized.getActualTypeArguments()))
                    .flatMap(FaceTest::types);
        }
        return type instanceof WildcardType wildcard
                ? Arrays.stream(wildcard.getUpperBounds()).flatMap(FaceTest::types)
                : Stream.empty();
    }

    private static boolean isForOthers(Class<?> type) {
        return type.isPrimitive()
                || type.isArray()
                || type.getName().startsWith("java.")
                || WHOLE.contains(type.getPackageName())
                || SHOWN.stream()
                        .anyMatch(shown -> type.getName().equals(shown)
                                || type.getPackageName().equals(shown)
                                || type.getName().startsWith(shown + "$"));
    }
}

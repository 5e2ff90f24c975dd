package org.rapporteur.map;

import java.util.List;
import org.apache.jena.graph.Node;
import org.rapporteur.resolve.Role;
import org.rapporteur.vocab.RAP;

/** Maps who acted for whom, as of the article's date. */
final class RoleMapper {
    private RoleMapper() {}

    static void map(List<Role> roles, Scope scope) {
        for (int i = 0; i < roles.size(); i++) {
            map(roles.get(i), scope.iris().part("role", i + 1), scope);
        }
    }

    private static void map(Role role, Node node, Scope scope) {
        scope.finding(node, RAP.Role);
        scope.add(node, RAP.holder, scope.node(role.holder()));
        scope.add(node, RAP.roleName, Literals.string(role.name()));
        if (role.organization() != null) {
            scope.add(node, RAP.organization, scope.node(role.organization()));
        }
        if (scope.article().published() != null) {
            scope.add(node, RAP.asOf, Literals.day(scope.article().published()));
        }
        EvidenceMapper.map(node, List.of(role.evidence()), scope);
    }
}

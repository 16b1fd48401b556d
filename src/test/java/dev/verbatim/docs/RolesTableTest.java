package dev.verbatim.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.access.Permission;
import dev.verbatim.access.Role;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Guards the table that tells which role may do what.
class RolesTableTest {

    private static final Markdown API = Markdown.of("docs/api.md");
    private static final String HEAD = API.text()
            .lines()
            .filter(line -> line.startsWith("| permission |"))
            .findFirst()
            .orElseThrow();

    @Test
    void itHasEveryPermission() {
        var rows = API.table(HEAD).stream()
                .map(row -> Markdown.codes(row.getFirst()).getFirst());

        assertThat(rows).containsExactly(names(Permission.values()));
    }

    @Test
    void itHasEveryRoleWithWhatItAllows() {
        var roles = Markdown.cells(HEAD).stream()
                .flatMap(cell -> Markdown.codes(cell).stream())
                .toList();

        assertThat(roles).containsExactly(names(Role.values()));
        for (var role : Role.values()) {
            assertThat(allowed(1 + roles.indexOf(role.name()))).as(role.name()).isEqualTo(role.permissions);
        }
    }

    private static Set<Permission> allowed(int column) {
        var allowed = new LinkedHashSet<Permission>();
        for (var row : API.table(HEAD)) {
            if (!row.get(column).isEmpty()) {
                allowed.add(Permission.valueOf(Markdown.codes(row.getFirst()).getFirst()));
            }
        }
        return allowed;
    }

    private static String[] names(Enum<?>[] values) {
        return Stream.of(values).map(Enum::name).toArray(String[]::new);
    }
}

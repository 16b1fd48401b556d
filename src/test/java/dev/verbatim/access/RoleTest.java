package dev.verbatim.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RoleTest {

    @Test
    void aViewerReadsTheDeskAndNothingElse() {
        assertThat(Role.VIEWER.permissions).containsExactly(Permission.READ_DESK);
    }

    @Test
    void theAuditLogIsAnAdminsAlone() {
        assertThat(Role.EDITOR.permissions)
                .contains(Permission.PUBLISH, Permission.MERGE)
                .doesNotContain(Permission.READ_AUDIT, Permission.MANAGE_KEYS, Permission.MANAGE_WEBHOOKS);
        assertThat(Role.ADMIN.permissions).containsExactlyInAnyOrder(Permission.values());
    }

    @Test
    void eachRoleMayDoAllThatTheOneBeforeItMay() {
        for (int i = 1; i < Role.values().length; i++) {
            assertThat(Role.values()[i].permissions).containsAll(Role.values()[i - 1].permissions);
        }
    }
}

package dev.verbatim.edition;

import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import io.quarkus.hibernate.orm.runtime.tenant.TenantResolver;
import jakarta.enterprise.context.ApplicationScoped;

/// Tells Hibernate which datasource the current edition is: it sees the editions as tenants.
@ApplicationScoped
@PersistenceUnitExtension
class EditionTenant implements TenantResolver {

    @Override
    public String getDefaultTenantId() {
        return Edition.DESK.schema();
    }

    @Override
    public String resolveTenantId() {
        return Edition.current().schema();
    }
}

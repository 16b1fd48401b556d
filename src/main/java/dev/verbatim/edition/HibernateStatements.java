package dev.verbatim.edition;

import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.resource.jdbc.spi.StatementInspector;

/// Counts what Hibernate prepares. Its own statistics count so much more that they stay off.
@ApplicationScoped
@PersistenceUnitExtension
class HibernateStatements implements StatementInspector {

    private static final long serialVersionUID = 1;

    @Override
    public String inspect(String sql) {
        Statements.count();
        return sql;
    }
}

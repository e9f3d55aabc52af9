package io.headlight.kit.store;

import jakarta.persistence.Timeout;
import java.sql.Types;
import org.hibernate.boot.model.TypeContributions;
import org.hibernate.dialect.DatabaseVersion;
import org.hibernate.dialect.MySQLDialect;
import org.hibernate.dialect.lock.internal.MariaDBLockingSupport;
import org.hibernate.dialect.lock.spi.LockingSupport;
import org.hibernate.engine.jdbc.dialect.spi.DialectResolutionInfo;
import org.hibernate.service.ServiceRegistry;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.jdbc.JsonJdbcType;

/**
 * SQL that MySQL 8.0 and later and MariaDB 10.6 and later both take, over MySQL Connector/J: no {@code cast(… as json)},
 * no {@code for update of}, no {@code for share}. Leans on one internal class of Hibernate for the locking clauses.
 */
public class PortableMySQLDialect extends MySQLDialect {

    private static final DatabaseVersion OLDEST = DatabaseVersion.make(8, 0);
    private static final LockingSupport LOCKS = new MariaDBLockingSupport(DatabaseVersion.make(10, 6));
    private static final String SHARED = " lock in share mode";

    public PortableMySQLDialect() {
        super(OLDEST);
    }

    public PortableMySQLDialect(DialectResolutionInfo info) {
        super(OLDEST);
    }

    @Override
    public void contributeTypes(TypeContributions types, ServiceRegistry registry) {
        super.contributeTypes(types, registry);
        types.getTypeConfiguration().getJdbcTypeRegistry().addDescriptor(SqlTypes.JSON, JsonJdbcType.INSTANCE);
    }

    /** MariaDB's {@code json} is a {@code longtext} with a check. */
    @Override
    public boolean equivalentTypes(int a, int b) {
        return super.equivalentTypes(a, b) || a == SqlTypes.JSON && isText(b) || b == SqlTypes.JSON && isText(a);
    }

    private static boolean isText(int code) {
        return code == Types.LONGVARCHAR || code == Types.CLOB || code == SqlTypes.LONG32VARCHAR;
    }

    @Override
    public LockingSupport getLockingSupport() {
        return LOCKS;
    }

    @Override
    protected boolean supportsAliasLocks() {
        return false;
    }

    @Override
    public String getReadLockString(Timeout timeout) {
        return SHARED;
    }

    @Override
    public String getReadLockString(String aliases, Timeout timeout) {
        return SHARED;
    }
}

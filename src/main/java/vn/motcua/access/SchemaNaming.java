package vn.motcua.access;

import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.PreparedStatementSetter;
import org.springframework.jdbc.core.RowMapper;

/// Spring's statements for authorizations name their table without a schema; ours is `access`.
final class SchemaNaming extends JdbcTemplate {

    private static final String TABLE = "oauth2_authorization";

    SchemaNaming(DataSource database) {
        super(database);
    }

    @Override
    public <T> List<T> query(
            String sql, @Nullable PreparedStatementSetter values, RowMapper<T> rows) {
        return super.query(named(sql), values, rows);
    }

    @Override
    public int update(String sql, @Nullable PreparedStatementSetter values) {
        return super.update(named(sql), values);
    }

    private static String named(String sql) {
        return sql.replace(" " + TABLE + " ", " access." + TABLE + " ");
    }
}

package io.headlight.activity.fetch;

import io.headlight.activity.Partner;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;

/** Lets tests go on as if every pause of a source's fetches were over; what is being asked for is left alone. */
@Singleton
class PausesEnd {

    private final DataSource database;

    PausesEnd(DataSource database) {
        this.database = database;
    }

    void of(Partner partner) {
        var source = UUID.fromString(partner.id());
        execute("update object_fetch set due_at = utc_timestamp(6) where leased_by is null and source_id = ?", source);
        execute("update fetch_pause set paused_until = utc_timestamp(6) where source_id = ?", source);
    }

    private void execute(String sql, UUID source) {
        var id = ByteBuffer.allocate(16)
                .putLong(source.getMostSignificantBits())
                .putLong(source.getLeastSignificantBits());
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            statement.setBytes(1, id.array());
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}

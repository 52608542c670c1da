package org.xrayreference.localstack.backup;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a restored database may not hold any more goes before anybody is served from it. */
final class ApplyDeletions {
    private static final String HASH =
            "encode(sha256(convert_to(%s, 'UTF8')), 'hex') in" + " (select id_sha256 from upload_tombstone)";

    private final Connection uploads;
    private final Connection references;

    ApplyDeletions(Connection uploads, Connection references) {
        this.uploads = uploads;
        this.references = references;
    }

    void all(Deletions deletions) throws SQLException {
        try (PreparedStatement upload = uploads.prepareStatement(
                        "insert into upload_tombstone (id_sha256, why, deleted_at, journaled_at)"
                                + " values (?, ?, ?, now()) on conflict do nothing");
                PreparedStatement embedding = references.prepareStatement(
                        "insert into upload_tombstone (id_sha256, deleted_at) values (?, ?) on conflict do nothing")) {
            for (Map.Entry<String, Deletions.Deletion> deletion :
                    deletions.byHash().entrySet()) {
                Timestamp at = Timestamp.from(deletion.getValue().at());
                upload.setString(1, deletion.getKey());
                upload.setString(2, deletion.getValue().why());
                upload.setTimestamp(3, at);
                upload.executeUpdate();
                embedding.setString(1, deletion.getKey());
                embedding.setTimestamp(2, at);
                embedding.executeUpdate();
            }
        }
        forget(uploads, "upload", "id");
        forget(uploads, "outbox_event", "event_key");
        forget(uploads, "raw_removal", "object_key");
        forget(references, "upload_embedding", "upload_id");
        forget(references, "external_text", "upload_id");
        uploads.commit();
        references.commit();
    }

    private static void forget(Connection connection, String table, String column) throws SQLException {
        Databases.execute(connection, "delete from " + table + " where " + HASH.formatted(column));
    }

    /** The uploads that there are. */
    Set<String> uploads() throws SQLException {
        return new HashSet<>(Databases.column(uploads, "select id from upload"));
    }

    /** Embeddings of uploads that came after their records had been copied. */
    void forgetUnknown(Set<String> known) throws SQLException {
        for (String table : List.of("upload_embedding", "external_text")) {
            try (PreparedStatement delete =
                    references.prepareStatement("delete from " + table + " where upload_id <> all (?)")) {
                delete.setArray(1, references.createArrayOf("varchar", known.toArray()));
                delete.executeUpdate();
            }
        }
        references.commit();
    }

    /**
     * Topics are not restored: whoever was on the way is told of again, as soon as upload-service runs. That is an upload
     * without a decision, and one without an embedding whose raw picture is still there.
     */
    long askAgain(Set<String> raw) throws SQLException {
        Set<String> embedded = new HashSet<>(Databases.column(references, "select upload_id from upload_embedding"));
        Set<String> again = new HashSet<>(raw);
        again.removeAll(embedded);
        try (PreparedStatement history = uploads.prepareStatement(
                        "delete from upload_status where status = 'READY' and upload_id = any (?)");
                PreparedStatement update =
                        uploads.prepareStatement("update upload set status = 'RECEIVED', decided_at = null,"
                                + " announced_at = 'epoch' where status in ('RECEIVED', 'READY') and id = any (?)")) {
            history.setArray(1, uploads.createArrayOf("varchar", again.toArray()));
            history.executeUpdate();
            update.setArray(1, uploads.createArrayOf("varchar", again.toArray()));
            int count = update.executeUpdate();
            uploads.commit();
            return count;
        }
    }
}

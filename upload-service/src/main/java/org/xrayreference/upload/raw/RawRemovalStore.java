package org.xrayreference.upload.raw;

import java.time.Clock;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.hibernate.LockMode;
import org.hibernate.Session;

import org.xrayreference.upload.record.UploadId;
import org.xrayreference.upload.record.UploadRow;

/** Raw objects that must go: asked for in the transaction that decides it, carried out until it has succeeded. */
@ApplicationScoped
public class RawRemovalStore {
    private static final int BATCH = 50;

    private final Session session;
    private final RawPictureStore pictures;
    private final Clock clock;

    RawRemovalStore(Session session, RawPictureStore pictures, Clock clock) {
        this.session = session;
        this.pictures = pictures;
        this.clock = clock;
    }

    /** Joins the caller's transaction. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void request(UploadId id) {
        if (RawRemovalRow.findById(id.value()) == null) {
            RawRemovalRow row = new RawRemovalRow();
            row.objectKey = id.value();
            row.requestedAt = clock.instant();
            row.persist();
        }
    }

    /** The raw picture goes, the record stays. Joins the caller's transaction. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void requestFor(UploadRow row) {
        row.rawRemovalRequested = true;
        request(row.uploadId());
    }

    /** Removes a batch; replicas work on different rows. @return how many objects are gone now */
    @Transactional
    public int removeSome() {
        List<RawRemovalRow> due = session.createSelectionQuery(
                        "from RawRemovalRow order by requestedAt", RawRemovalRow.class)
                .setHibernateLockMode(LockMode.UPGRADE_SKIPLOCKED)
                .setMaxResults(BATCH)
                .getResultList();
        for (RawRemovalRow row : due) {
            pictures.remove(row.objectKey);
            row.delete();
        }
        return due.size();
    }
}

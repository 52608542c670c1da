package org.xrayreference.reference.index;

import java.io.IOException;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.xrayreference.reference.lock.LockStore;
import org.xrayreference.reference.lock.LockStore.Lock;

@ApplicationScoped
class BuildLockStore implements BuildLock {
    private final LockStore locks;

    BuildLockStore(LockStore locks) {
        this.locks = locks;
    }

    @Override
    public void alone(Work work) throws IOException {
        Optional<Lock> mine = locks.tryLock(LockStore.Work.BUILD_INDEX);
        if (mine.isPresent()) {
            try {
                work.run();
            } finally {
                mine.get().close();
            }
        }
    }
}

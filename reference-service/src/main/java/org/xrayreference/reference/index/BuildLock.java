package org.xrayreference.reference.index;

import java.io.IOException;

/** Sees to it that of all replicas one builds. */
interface BuildLock {

    interface Work {
        void run() throws IOException;
    }

    /**
     * Runs the work, unless another replica is at it: then nothing happens. A replica that dies is no longer at it.
     */
    void alone(Work work) throws IOException;
}

package org.xrayreference.gateway.canary;

import java.util.List;

import org.xrayreference.gateway.services.Upload;

/** The services, as the canary uses them. Each call may fail with a {@link RuntimeException}. */
interface Parts {
    Upload send(byte[] png);

    Upload.Status status(String id);

    boolean hasMatches(String id);

    void delete(String id, String token);

    /** What each service still has of an upload. One that does not say counts as having something. */
    List<String> left(String id);
}

package org.xrayreference.gateway.canary;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.xrayreference.gateway.services.Answer;
import org.xrayreference.gateway.services.Owner;
import org.xrayreference.gateway.services.ReferenceClient;
import org.xrayreference.gateway.services.ServiceRefusal;
import org.xrayreference.gateway.services.Upload;
import org.xrayreference.gateway.services.UploadClient;

/** The services by HTTP. */
final class PartsClient implements Parts {
    private static final int GONE = 410;

    private final UploadClient uploads;
    private final ReferenceClient references;
    private final Map<Owner, TracesClient> traces;

    PartsClient(UploadClient uploads, ReferenceClient references, Map<Owner, TracesClient> traces) {
        this.uploads = uploads;
        this.references = references;
        this.traces = traces;
    }

    @Override
    public Upload send(byte[] png) {
        return uploads.send(png, "true").await().atMost(Answer.LONGEST);
    }

    @Override
    public Upload.Status status(String id) {
        return uploads.upload(id).await().atMost(Answer.LONGEST).status();
    }

    @Override
    public boolean hasMatches(String id) {
        return references.matches(id, 1).await().atMost(Answer.LONGEST) != null;
    }

    @Override
    public void delete(String id, String token) {
        try {
            uploads.delete(id, token).await().atMost(Answer.LONGEST);
        } catch (ServiceRefusal refusal) {
            if (refusal.problem().status() != GONE) {
                throw refusal;
            }
        }
    }

    @Override
    public List<String> left(String id) {
        List<String> left = new ArrayList<>();
        traces.forEach((owner, client) -> {
            String service = owner.name().toLowerCase(Locale.ROOT) + "-service";
            try {
                client.traces(id).forEach((what, isThere) -> {
                    if (isThere) {
                        left.add("the " + what + " in " + service);
                    }
                });
            } catch (RuntimeException e) {
                left.add("what " + service + " does not tell");
            }
        });
        return left;
    }
}

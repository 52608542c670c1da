package org.xrayreference.gateway.signin;

import java.util.Optional;

import org.jboss.logging.Logger;

import org.xrayreference.gateway.redaction.CleanAddress;
import org.xrayreference.gateway.services.ContactOperatorClient;
import org.xrayreference.gateway.services.Owner;
import org.xrayreference.gateway.tokens.ServiceTokens;

/** Tells contact-service, which keeps the record. An operator can sign in while it is away: the log knows then. */
final class RecordSignIn implements SignIn.Record {
    private static final Logger LOG = Logger.getLogger(RecordSignIn.class);
    private static final String NOBODY = "unknown";

    private final ContactOperatorClient contact;
    private final ServiceTokens tokens;

    RecordSignIn(ContactOperatorClient contact, ServiceTokens tokens) {
        this.contact = contact;
        this.tokens = tokens;
    }

    @Override
    public void of(String event, Optional<String> operator) {
        String name = operator.orElse(NOBODY);
        contact.record(tokens.gateway(Owner.CONTACT), new ContactOperatorClient.Event(event, name))
                .subscribe()
                .with(
                        done -> {},
                        failure -> LOG.warnf(
                                "Operator %s: %s, not recorded: %s", name, event, CleanAddress.inWords(failure)));
    }
}

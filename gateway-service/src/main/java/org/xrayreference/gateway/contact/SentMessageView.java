package org.xrayreference.gateway.contact;

import org.xrayreference.gateway.services.Message;
import org.xrayreference.gateway.site.Frame;
import org.xrayreference.gateway.site.Section;
import org.xrayreference.gateway.site.Words;

/** Thanks, with the number under which the message is kept, and until when. */
public record SentMessageView(Frame frame, String receipt, String until) {
    static SentMessageView of(Message.Kept kept) {
        return new SentMessageView(
                Frame.hidden("Thank you", Section.NONE), kept.receipt(), Words.date(kept.expiresAt()));
    }
}

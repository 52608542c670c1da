package org.xrayreference.gateway.contact;

import org.xrayreference.gateway.site.Frame;
import org.xrayreference.gateway.site.Section;

/** Thanks, with the number under which the message is kept. */
public record SentMessageView(Frame frame, String receipt) {
    static SentMessageView of(String receipt) {
        return new SentMessageView(Frame.hidden("Thank you", Section.NONE), receipt);
    }
}

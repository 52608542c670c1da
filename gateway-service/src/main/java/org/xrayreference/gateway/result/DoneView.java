package org.xrayreference.gateway.result;

import org.xrayreference.gateway.services.Message;
import org.xrayreference.gateway.site.Frame;
import org.xrayreference.gateway.site.Section;
import org.xrayreference.gateway.site.Words;

/** Says that something was done to an upload. */
public record DoneView(Frame frame, String title, String detail, String nextHref, String nextLabel) {
    static DoneView deleted() {
        return of(
                "Your picture is deleted",
                "The picture, its preview, what was computed from them and its record are being removed now. Its address"
                        + " leads nowhere any more.",
                "/library",
                "Browse the library");
    }

    static DoneView reported(String uploadId, Message.Kept kept) {
        return of(
                "Thank you for the report",
                "It is with the people who run the site, under the number " + kept.receipt() + "."
                        + (kept.expiresAt() == null
                                ? ""
                                : " We delete it on " + Words.date(kept.expiresAt()) + " at the latest."),
                "/uploads/" + uploadId,
                "Back to the picture");
    }

    private static DoneView of(String title, String detail, String nextHref, String nextLabel) {
        return new DoneView(Frame.hidden(title, Section.UPLOAD), title, detail, nextHref, nextLabel);
    }
}

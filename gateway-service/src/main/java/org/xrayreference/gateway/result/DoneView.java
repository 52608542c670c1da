package org.xrayreference.gateway.result;

import org.xrayreference.gateway.services.Message;
import org.xrayreference.gateway.site.Frame;
import org.xrayreference.gateway.site.Section;
import org.xrayreference.gateway.site.Words;

/**
 * Says that something was done to an upload.
 *
 * @param forgetsCode whether the tab is to forget its delete code
 */
public record DoneView(
        Frame frame, String title, String detail, String nextHref, String nextLabel, boolean forgetsCode) {
    static DoneView deleted() {
        return of(
                "Your picture is deleted",
                "Nobody can see it any more, and its address leads nowhere. The picture, its preview, what was computed"
                        + " from them and its record are being removed now, unless something must be held because of"
                        + " abuse or the law: that goes when this ends.",
                "/library",
                "Browse the library",
                true);
    }

    static DoneView reported(String uploadId, Message.Kept kept) {
        return of(
                "Thank you for the report",
                "It is with the people who run the site, under the number " + kept.receipt() + "."
                        + (kept.expiresAt() == null
                                ? ""
                                : " We delete it on " + Words.date(kept.expiresAt()) + " at the latest."),
                "/uploads/" + uploadId,
                "Back to the picture",
                false);
    }

    private static DoneView of(String title, String detail, String nextHref, String nextLabel, boolean forgetsCode) {
        return new DoneView(Frame.hidden(title, Section.UPLOAD), title, detail, nextHref, nextLabel, forgetsCode);
    }
}

package org.xrayreference.gateway.upload;

import org.xrayreference.gateway.services.Upload;
import org.xrayreference.gateway.site.Frame;
import org.xrayreference.gateway.site.Section;
import org.xrayreference.gateway.site.Words;

/** Told once after an upload without script: the private link and the delete code. */
public record SentView(Frame frame, String page, String link, String deleteCode, String expires) {
    /** @param site the site's public address */
    static SentView of(Upload upload, String site) {
        String page = "/uploads/" + upload.id();
        return new SentView(
                Frame.hidden("Your picture has arrived", Section.UPLOAD),
                page,
                site + page,
                upload.deleteToken(),
                Words.date(upload.expiresAt()));
    }
}

package org.xrayreference.gateway.result;

import java.util.List;

import org.xrayreference.gateway.library.Size;
import org.xrayreference.gateway.services.Receipt;

/** The cleaned picture, and what was left behind. {@code receipt} is empty when it cannot be had at the moment. */
public record Preview(String image, Size size, List<String> receipt) {
    private static final Size UNKNOWN = Size.of(1024, 1024);

    /** @param receipt null when it cannot be had */
    static Preview of(String uploadId, Receipt receipt) {
        boolean known = receipt != null && receipt.preview() != null;
        return new Preview(
                "/api/v1/uploads/" + uploadId + "/preview",
                known ? Size.of(receipt.preview().width(), receipt.preview().height()) : UNKNOWN,
                receipt == null ? List.of() : ReceiptWords.of(receipt));
    }
}

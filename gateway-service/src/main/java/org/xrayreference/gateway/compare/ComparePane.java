package org.xrayreference.gateway.compare;

import java.util.List;
import java.util.regex.Pattern;

import org.xrayreference.gateway.library.PictureWords;
import org.xrayreference.gateway.library.Size;
import org.xrayreference.gateway.services.Receipt;
import org.xrayreference.gateway.services.Reference;

/**
 * One picture of a comparison.
 *
 * @param isPrivate whether it is a visitor's own picture
 * @param boxes what was marked on it, in its own pixels
 */
public record ComparePane(
        String id,
        String title,
        String href,
        String image,
        Size size,
        String alternative,
        List<String> findings,
        boolean isPrivate,
        boolean isSynthetic,
        List<MarkedBox> boxes) {

    /** An upload's id cannot be mistaken for a library picture's: those have a hyphen or an underscore in them. */
    private static final Pattern UPLOAD = Pattern.compile("[a-z2-7]{26}");

    /** Whatever else is asked for, no service hears of it. */
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{1,64}");

    private static final Size UNKNOWN = Size.of(1024, 1024);

    static boolean isId(String id) {
        return ID.matcher(id).matches();
    }

    static boolean isUpload(String id) {
        return UPLOAD.matcher(id).matches();
    }

    static ComparePane of(Reference reference) {
        return new ComparePane(
                reference.id(),
                title(reference),
                "/library/" + reference.id(),
                "/api/v1/references/" + reference.id() + "/image",
                Size.of(reference.width(), reference.height()),
                PictureWords.alternative(reference),
                reference.findings(),
                false,
                PictureWords.isSynthetic(reference),
                MarkedBox.of(reference));
    }

    private static String title(Reference reference) {
        String findings = reference.findings().isEmpty() ? reference.id() : String.join(", ", reference.findings());
        return PictureWords.isSynthetic(reference) ? findings + " (synthetic)" : findings;
    }

    /** @param receipt null when it cannot be had; then the size is a guess */
    static ComparePane ofUpload(String id, Receipt receipt) {
        boolean known = receipt != null && receipt.preview() != null;
        return new ComparePane(
                id,
                "Your picture",
                "/uploads/" + id,
                "/api/v1/uploads/" + id + "/preview",
                known ? Size.of(receipt.preview().width(), receipt.preview().height()) : UNKNOWN,
                "The picture that you uploaded",
                List.of(),
                true,
                false,
                List.of());
    }

    public String viewBox() {
        return "0 0 " + size.width() + " " + size.height();
    }
}

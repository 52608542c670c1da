package org.xrayreference.gateway.receipts;

import java.util.ArrayList;
import java.util.List;

import io.vertx.core.json.JsonObject;

import org.xrayreference.gateway.site.Frame;
import org.xrayreference.gateway.site.Section;
import org.xrayreference.gateway.site.Words;

/**
 * The page about receipts, and what became of one that was pasted.
 *
 * @param checked null when none was
 */
public record ReceiptsView(Frame frame, String site, Checked checked) {

    /** @param facts what a receipt says that is valid; none else */
    public record Checked(boolean valid, String verdict, List<Fact> facts) {}

    public record Fact(String name, String value) {}

    static ReceiptsView of(String site, Checked checked) {
        return new ReceiptsView(
                Frame.of("Receipts", "What a receipt says, and how anybody can check one.", Section.NONE),
                site,
                checked);
    }

    static Checked checked(CheckReceipt.Verdict verdict) {
        if (verdict instanceof CheckReceipt.Verdict.Valid valid) {
            return new Checked(
                    true,
                    "This receipt is valid. This site has signed it, and nobody has changed it since.",
                    facts(valid));
        }
        if (verdict instanceof CheckReceipt.Verdict.UnknownKey unknown) {
            return notValid("It is signed with a key that this site does not have: " + unknown.key() + ".");
        }
        if (verdict instanceof CheckReceipt.Verdict.Changed) {
            return notValid("Something in it is not as it was when it was signed.");
        }
        return notValid("This is not the whole text of a signed receipt.");
    }

    /** When the keys cannot be read at the moment. */
    static Checked unchecked() {
        return new Checked(
                false,
                "The keys cannot be read at the moment, so nothing was checked. Try again in a minute.",
                List.of());
    }

    private static Checked notValid(String why) {
        return new Checked(false, "This receipt is not valid. " + why, List.of());
    }

    private static List<Fact> facts(CheckReceipt.Verdict.Valid valid) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact("Key", valid.key() + (valid.present() ? ", in use" : ", an earlier one")));
        picture(facts, "Your file", valid.receipt().getValue("original"));
        picture(facts, "The new picture", valid.receipt().getValue("preview"));
        return facts;
    }

    private static void picture(List<Fact> facts, String name, Object picture) {
        if (picture instanceof JsonObject known) {
            facts.add(new Fact(
                    name,
                    known.getValue("format") + ", " + known.getValue("width") + " × " + known.getValue("height")
                            + " pixels, "
                            + (known.getValue("bytes") instanceof Number bytes
                                    ? Words.number(bytes.longValue())
                                    : "unknown")
                            + " bytes"));
            facts.add(new Fact("Its SHA-256", String.valueOf(known.getValue("sha256"))));
        }
    }
}

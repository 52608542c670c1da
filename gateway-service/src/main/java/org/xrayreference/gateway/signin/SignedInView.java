package org.xrayreference.gateway.signin;

import org.xrayreference.gateway.site.Frame;
import org.xrayreference.gateway.site.Section;

/** Where an operator arrives who comes back from the provider. */
public record SignedInView(Frame frame, String operator) {
    static SignedInView of(String operator) {
        return new SignedInView(Frame.hidden("Signed in", Section.NONE), operator);
    }
}

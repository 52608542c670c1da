package org.xrayreference.endtoend.browser;

import java.util.Locale;

import com.microsoft.playwright.options.ColorScheme;

/** What a visitor sits in front of. */
public enum Screen {
    PHONE_LIGHT(390, 844, ColorScheme.LIGHT),
    PHONE_DARK(390, 844, ColorScheme.DARK),
    TABLET(768, 1024, ColorScheme.LIGHT),
    DESK_LIGHT(1440, 900, ColorScheme.LIGHT),
    DESK_DARK(1440, 900, ColorScheme.DARK),
    /** A desk of 1280 pixels at 400 %, which is the narrowest that WCAG asks for. */
    ENLARGED(320, 640, ColorScheme.LIGHT);

    private final int width;
    private final int height;
    private final ColorScheme colours;

    Screen(int width, int height, ColorScheme colours) {
        this.width = width;
        this.height = height;
        this.colours = colours;
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    ColorScheme colours() {
        return colours;
    }

    /** As the names of screenshots carry it: "1440-dark". */
    String suffix() {
        return width + "-" + colours.name().toLowerCase(Locale.ROOT);
    }
}
